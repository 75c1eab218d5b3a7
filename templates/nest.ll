; Made from nest.py, tiles.py and moves.py of kernelgen/build (sha256 14d9b55d7437c98f209917268adf0d141662c405a91f46a3fc9db9fbe45717a8).

define internal fastcc noundef range(i32 0, 2) i32 @_ZN9kernelgen5build5tiles10run_streamB3v41B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx(ptr noalias nonnull writeonly captures(none) %retptr, ptr readonly captures(none) %arg.steps, ptr readonly captures(none) %arg.table, ptr captures(none) %arg.work, i64 %arg.nops, i64 %arg.total, i64 %arg.row, i64 %arg.rows, i64 %arg.col, i64 %arg.cols, i64 %arg.count, i64 range(i64 0, 2) %arg.down, i64 %arg.line, i64 %arg.bound, i64 %arg.body) unnamed_addr {
entry:
  %.174.i = alloca ptr, align 8
  %.357.i = alloca ptr, align 8
  %.845 = alloca ptr, align 8
  store ptr null, ptr %.845, align 8
  %.47 = icmp slt i64 %arg.count, 1
  br i1 %.47, label %common.ret, label %B20

common.ret:                                       ; preds = %B790.loopexit, %B720, %entry, %B680
  store ptr null, ptr %retptr, align 8
  ret i32 0

B20:                                              ; preds = %entry
  %.165384.not = icmp slt i64 %arg.nops, 1
  br i1 %.165384.not, label %B658, label %B92.if.lr.ph

B92.if.lr.ph:                                     ; preds = %B20
  %.idx371 = shl i64 %arg.total, 4
  %0 = getelementptr i8, ptr %arg.work, i64 %.idx371
  %.248.not = icmp eq i64 %arg.down, 0
  %1 = getelementptr i64, ptr %arg.steps, i64 %arg.nops
  %.273 = xor i64 %arg.down, 1
  %.278 = mul nuw nsw i64 %.273, %arg.cols
  %2 = getelementptr i64, ptr %arg.work, i64 %arg.total
  %3 = getelementptr i64, ptr %arg.work, i64 %arg.total
  %.382 = icmp ne i64 %arg.rows, 1
  %.idx381 = mul i64 %arg.total, 40
  %4 = getelementptr i8, ptr %arg.work, i64 %.idx381
  %.idx372 = shl i64 %arg.total, 5
  %5 = getelementptr i8, ptr %arg.work, i64 %.idx372
  br label %B92.if

B236:                                             ; preds = %B92.if
  br i1 %.248.not, label %B264, label %B240

B240:                                             ; preds = %B236
  %.254 = getelementptr i64, ptr %1, i64 %.106.0386
  %.255 = load i64, ptr %.254, align 8
  br label %B264

B264:                                             ; preds = %B236, %B240
  %"$phi264.1.2.1" = phi i64 [ %.255, %B240 ], [ 0, %B236 ]
  %.271 = mul nsw i64 %"$phi264.1.2.1", %arg.rows
  %.276 = getelementptr i64, ptr %arg.steps, i64 %.106.0386
  %.277 = load i64, ptr %.276, align 8
  %.280 = mul i64 %.278, %.277
  %.281 = add nsw i64 %.280, %.271
  %.287 = getelementptr i64, ptr %arg.work, i64 %.106.0386
  %.288 = load i64, ptr %.287, align 8
  %.294 = mul nsw i64 %.277, %arg.col
  %.298 = mul nsw i64 %"$phi264.1.2.1", %arg.row
  %.295 = add i64 %.294, %.298
  %.299 = add i64 %.295, %.288
  switch i64 %.222, label %B502 [
    i64 3, label %B386
    i64 0, label %B458
    i64 1, label %B526
  ]

B386:                                             ; preds = %B264
  %.323 = mul nsw i64 %.227, %arg.line
  %.332 = getelementptr i64, ptr %3, i64 %.106.0386
  %.333 = load i64, ptr %.332, align 8
  %.334 = add nsw i64 %.333, %.323
  store i64 %.334, ptr %.332, align 8
  br label %B632

B458:                                             ; preds = %B264
  %.365 = getelementptr i64, ptr %2, i64 %.106.0386
  store i64 %.299, ptr %.365, align 8
  br label %B632

B502:                                             ; preds = %B264
  %.391.not = icmp eq i64 %"$phi264.1.2.1", 0
  %or.cond = select i1 %.382, i1 true, i1 %.391.not
  br i1 %or.cond, label %B632, label %B526

B526:                                             ; preds = %B502, %B264
  %.409.idx = mul i64 %moved.2.0387, 24
  %.409 = getelementptr i8, ptr %4, i64 %.409.idx
  store i64 %.106.0386, ptr %.409, align 8
  %.419 = getelementptr i8, ptr %.409, i64 8
  store i64 %.299, ptr %.419, align 8
  %.431 = getelementptr i8, ptr %.409, i64 16
  store i64 %.281, ptr %.431, align 8
  %.436 = add nsw i64 %moved.2.0387, 1
  br label %B632

B632:                                             ; preds = %B526, %B502, %B458, %B386, %B92.if
  %moved.3.2 = phi i64 [ %moved.2.0387, %B386 ], [ %moved.2.0387, %B458 ], [ %.436, %B526 ], [ %moved.2.0387, %B92.if ], [ %moved.2.0387, %B502 ]
  %on.3.2 = phi i64 [ %.323, %B386 ], [ %.281, %B458 ], [ 0, %B526 ], [ 0, %B92.if ], [ 0, %B502 ]
  %.467 = getelementptr i64, ptr %5, i64 %.106.0386
  store i64 %on.3.2, ptr %.467, align 8
  %exitcond.not = icmp eq i64 %arg.nops, %.178
  br i1 %exitcond.not, label %B658, label %B92.if

B658:                                             ; preds = %B632, %B20
  %moved.2.0.lcssa = phi i64 [ 0, %B20 ], [ %moved.3.2, %B632 ]
  %.484 = mul nsw i64 %arg.cols, %arg.rows
  %.489 = icmp eq i64 %moved.2.0.lcssa, 0
  br i1 %.489, label %B680, label %B720

B680:                                             ; preds = %B658
  %.513 = inttoptr i64 %arg.body to ptr
  tail call void %.513(i64 %arg.bound, i64 %.484, i64 %arg.count)
  br label %common.ret

B720:                                             ; preds = %B658
  %6 = or i64 %arg.count, 1
  %7 = icmp slt i64 %6, 4294967296
  %8 = and i64 %arg.count, 4294967295
  %9 = select i1 %7, i64 %8, i64 %arg.count
  %.611397 = icmp sgt i64 %9, 0
  br i1 %.611397, label %B792.if.lr.ph, label %common.ret

B792.if.lr.ph:                                    ; preds = %B720
  %spec.select373 = tail call i64 @llvm.smax.i64(i64 %moved.2.0.lcssa, i64 0)
  %.729388.not = icmp eq i64 %spec.select373, 0
  %.idx378 = mul i64 %arg.total, 40
  %10 = getelementptr i8, ptr %arg.work, i64 %.idx378
  %.797.not = icmp eq i64 %arg.down, 0
  %11 = getelementptr i64, ptr %arg.steps, i64 %arg.nops
  %.idx370 = shl i64 %arg.total, 4
  %12 = getelementptr i8, ptr %arg.work, i64 %.idx370
  %13 = getelementptr i64, ptr %arg.work, i64 %arg.total
  %.841 = xor i64 %arg.down, 1
  %.885 = inttoptr i64 %arg.body to ptr
  %.967391.not = icmp slt i64 %arg.nops, 1
  %14 = getelementptr i64, ptr %arg.work, i64 %arg.total
  %.idx = shl i64 %arg.total, 5
  %15 = getelementptr i8, ptr %arg.work, i64 %.idx
  %.1105394.not = icmp eq i64 %spec.select373, 0
  %.idx376 = mul i64 %arg.total, 40
  %16 = getelementptr i8, ptr %arg.work, i64 %.idx376
  %.1211.not = icmp eq i64 %arg.down, 0
  %17 = getelementptr i64, ptr %arg.steps, i64 %arg.nops
  %18 = getelementptr i64, ptr %arg.work, i64 %arg.total
  %.36.i = icmp slt i64 %arg.cols, %arg.rows
  %.305107.not.i = icmp slt i64 %arg.rows, 1
  %.122110.not.i = icmp slt i64 %arg.cols, 1
  br label %B792.if

B790.loopexit:                                    ; preds = %B1544, %B1278.preheader
  %.611 = icmp sgt i64 %.557.0398, 1
  br i1 %.611, label %B792.if, label %common.ret

B950:                                             ; preds = %B826.if
  br i1 %.797.not, label %B978, label %B954

B954:                                             ; preds = %B950
  %.803 = getelementptr i64, ptr %11, i64 %.773
  %.804 = load i64, ptr %.803, align 8
  br label %B978

B978:                                             ; preds = %B950, %B954
  %"$phi978.2.2.2" = phi i64 [ %.804, %B954 ], [ 0, %B950 ]
  %.816 = load i64, ptr %20, align 8
  %.822 = getelementptr i64, ptr %12, i64 %.773
  %.823 = load i64, ptr %.822, align 8
  %.832 = getelementptr i64, ptr %13, i64 %.773
  %.833 = load i64, ptr %.832, align 8
  %.836 = getelementptr i64, ptr %arg.steps, i64 %.773
  %.837 = load i64, ptr %.836, align 8
  store ptr null, ptr %.845, align 8
  call fastcc void @_ZN9kernelgen5build5tiles5_packB3v36B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx(ptr %.845, i64 %.833, i64 %.781, i64 %.837, i64 %"$phi978.2.2.2", i64 %arg.rows, i64 %arg.cols, i64 %.816, i64 %.823, i64 %.841)
  br label %B1112

B1112:                                            ; preds = %B978, %B826.if
  %exitcond400.not = icmp eq i64 %moved.2.0.lcssa, %.742
  br i1 %exitcond400.not, label %B1114, label %B826.if

B1114:                                            ; preds = %B1112, %B792.if
  tail call void %.885(i64 %arg.bound, i64 %.484, i64 1)
  br i1 %.967391.not, label %B1278.preheader, label %B1180.if

B1278.preheader:                                  ; preds = %B1180.if, %B1114
  br i1 %.1105394.not, label %B790.loopexit, label %B1278.if

B1414:                                            ; preds = %_ZN9kernelgen5build5tiles11_is_writtenB3v39B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx.exit
  %.1217 = getelementptr i64, ptr %17, i64 %.1153
  %.1218 = load i64, ptr %.1217, align 8
  br label %B1438

B1438:                                            ; preds = %_ZN9kernelgen5build5tiles11_is_writtenB3v39B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx.exit, %B1414
  %"$phi1438.2.2.2" = phi i64 [ %.1218, %B1414 ], [ 0, %_ZN9kernelgen5build5tiles11_is_writtenB3v39B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx.exit ]
  %.1230 = load i64, ptr %21, align 8
  %.1237 = getelementptr i64, ptr %arg.steps, i64 %.1153
  %.1238 = load i64, ptr %.1237, align 8
  %.1245 = getelementptr i64, ptr %18, i64 %.1153
  %.1246 = load i64, ptr %.1245, align 8
  %.1248 = mul nsw i64 %.1230, %arg.cols
  call void @llvm.lifetime.start.p0(ptr nonnull %.174.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.357.i)
  store ptr null, ptr %.174.i, align 8, !noalias !0
  store ptr null, ptr %.357.i, align 8, !noalias !0
  br i1 %.36.i, label %B56.i, label %B166.i

B56.i:                                            ; preds = %B1438
  br i1 %.122110.not.i, label %_ZN9kernelgen5build5moves9copy_rowsB3v38B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit, label %B86.if.i

B166.i:                                           ; preds = %B1438
  br i1 %.305107.not.i, label %_ZN9kernelgen5build5moves9copy_rowsB3v38B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit, label %B196.if.i

B86.if.i:                                         ; preds = %B56.i, %B86.if.i
  %.64.0111.i = phi i64 [ %.135.i, %B86.if.i ], [ 0, %B56.i ]
  %.135.i = add nuw nsw i64 %.64.0111.i, 1
  %.161.i = mul nsw i64 %.64.0111.i, %.1230
  %.163.i = add nsw i64 %.161.i, %.1246
  %.166.i = mul nsw i64 %.64.0111.i, %.1238
  %.168.i = add nsw i64 %.166.i, %.1162
  store ptr null, ptr %.174.i, align 8, !noalias !0
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr %.174.i, i64 %.168.i, i64 %"$phi1438.2.2.2", i64 %.163.i, i64 %.1248, i64 %arg.rows, i64 %.1230, i64 0)
  %exitcond114.not.i = icmp eq i64 %arg.cols, %.135.i
  br i1 %exitcond114.not.i, label %_ZN9kernelgen5build5moves9copy_rowsB3v38B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit, label %B86.if.i

B196.if.i:                                        ; preds = %B166.i, %B196.if.i
  %.249.0108.i = phi i64 [ %.318.i, %B196.if.i ], [ 0, %B166.i ]
  %.318.i = add nuw nsw i64 %.249.0108.i, 1
  %.344.i = mul nsw i64 %.249.0108.i, %.1248
  %.346.i = add nsw i64 %.344.i, %.1246
  %.349.i = mul nsw i64 %.249.0108.i, %"$phi1438.2.2.2"
  %.351.i = add nsw i64 %.349.i, %.1162
  store ptr null, ptr %.357.i, align 8, !noalias !0
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr %.357.i, i64 %.351.i, i64 %.1238, i64 %.346.i, i64 %.1230, i64 %arg.cols, i64 %.1230, i64 0)
  %exitcond.not.i = icmp eq i64 %arg.rows, %.318.i
  br i1 %exitcond.not.i, label %_ZN9kernelgen5build5moves9copy_rowsB3v38B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit, label %B196.if.i

_ZN9kernelgen5build5moves9copy_rowsB3v38B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit: ; preds = %B196.if.i, %B86.if.i, %B56.i, %B166.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.174.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.357.i)
  br label %B1544

B1544:                                            ; preds = %B8.i.i, %_ZN9kernelgen5build5moves9copy_rowsB3v38B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit
  %.1286 = getelementptr i8, ptr %.1152, i64 16
  %.1287 = load i64, ptr %.1286, align 8
  %.1289 = add nsw i64 %.1287, %.1162
  store i64 %.1289, ptr %.1161, align 8
  %exitcond402.not = icmp eq i64 %moved.2.0.lcssa, %.1118
  br i1 %exitcond402.not, label %B790.loopexit, label %B1278.if

B92.if:                                           ; preds = %B92.if.lr.ph, %B632
  %moved.2.0387 = phi i64 [ 0, %B92.if.lr.ph ], [ %moved.3.2, %B632 ]
  %.106.0386 = phi i64 [ 0, %B92.if.lr.ph ], [ %.178, %B632 ]
  %.178 = add nuw nsw i64 %.106.0386, 1
  %.idx380 = shl i64 %.106.0386, 4
  %19 = getelementptr i8, ptr %arg.table, i64 %.idx380
  %.214 = getelementptr i8, ptr %19, i64 8
  %.215 = load i64, ptr %.214, align 8
  %.221 = getelementptr i64, ptr %0, i64 %.106.0386
  %.222 = load i64, ptr %.221, align 8
  %.227 = load i64, ptr %19, align 8
  %.241.not = icmp eq i64 %.215, 0
  br i1 %.241.not, label %B632, label %B236

B792.if:                                          ; preds = %B792.if.lr.ph, %B790.loopexit
  %.557.0398 = phi i64 [ %9, %B792.if.lr.ph ], [ %.620, %B790.loopexit ]
  %.620 = add nsw i64 %.557.0398, -1
  br i1 %.729388.not, label %B1114, label %B826.if

B826.if:                                          ; preds = %B792.if, %B1112
  %.673.0389 = phi i64 [ %.742, %B1112 ], [ 0, %B792.if ]
  %.742 = add nuw nsw i64 %.673.0389, 1
  %.772.idx = mul i64 %.673.0389, 24
  %.772 = getelementptr i8, ptr %10, i64 %.772.idx
  %.773 = load i64, ptr %.772, align 8
  %.780 = getelementptr i8, ptr %.772, i64 8
  %.781 = load i64, ptr %.780, align 8
  %.idx379 = shl i64 %.773, 4
  %20 = getelementptr i8, ptr %arg.table, i64 %.idx379
  %.792 = getelementptr i8, ptr %20, i64 8
  %.793 = load i64, ptr %.792, align 8
  %.794 = icmp eq i64 %.793, 1
  br i1 %.794, label %B950, label %B1112

B1180.if:                                         ; preds = %B1114, %B1180.if
  %.911.0392 = phi i64 [ %.980, %B1180.if ], [ 0, %B1114 ]
  %.980 = add nuw nsw i64 %.911.0392, 1
  %.1008 = getelementptr i64, ptr %14, i64 %.911.0392
  %.1009 = load i64, ptr %.1008, align 8
  %.1014 = getelementptr i64, ptr %15, i64 %.911.0392
  %.1015 = load i64, ptr %.1014, align 8
  %.1016 = add nsw i64 %.1015, %.1009
  store i64 %.1016, ptr %.1008, align 8
  %exitcond401.not = icmp eq i64 %arg.nops, %.980
  br i1 %exitcond401.not, label %B1278.preheader, label %B1180.if

B1278.if:                                         ; preds = %B1278.preheader, %B1544
  %.1049.0395 = phi i64 [ %.1118, %B1544 ], [ 0, %B1278.preheader ]
  %.1118 = add nuw nsw i64 %.1049.0395, 1
  %.1152.idx = mul i64 %.1049.0395, 24
  %.1152 = getelementptr i8, ptr %16, i64 %.1152.idx
  %.1153 = load i64, ptr %.1152, align 8
  %.1161 = getelementptr i8, ptr %.1152, i64 8
  %.1162 = load i64, ptr %.1161, align 8
  %.idx377 = shl i64 %.1153, 4
  %21 = getelementptr i8, ptr %arg.table, i64 %.idx377
  %.1174 = getelementptr i8, ptr %21, i64 8
  %.1175 = load i64, ptr %.1174, align 8
  br label %B8.i.i

B8.i.i:                                           ; preds = %B8.if.i.i, %B1278.if
  %.14.0.i.i = phi i64 [ 0, %B1278.if ], [ %.58.i.i, %B8.if.i.i ]
  %exitcond.not.i.not.not.i.not = icmp eq i64 %.14.0.i.i, 2
  br i1 %exitcond.not.i.not.not.i.not, label %B1544, label %B8.if.i.i

B8.if.i.i:                                        ; preds = %B8.i.i
  %trunc.i.i = trunc nuw i64 %.14.0.i.i to i1
  %spec.select.i.i = select i1 %trunc.i.i, i64 4, i64 2
  %.58.i.i = add nuw nsw i64 %.14.0.i.i, 1
  %.84.i.i = icmp eq i64 %spec.select.i.i, %.1175
  br i1 %.84.i.i, label %_ZN9kernelgen5build5tiles11_is_writtenB3v39B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx.exit, label %B8.i.i

_ZN9kernelgen5build5tiles11_is_writtenB3v39B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx.exit: ; preds = %B8.if.i.i
  br i1 %.1211.not, label %B1438, label %B1414
}

define internal fastcc noundef range(i32 0, 2) i32 @_ZN9kernelgen5build5tiles8run_tileB3v34B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx(ptr noalias nonnull writeonly captures(none) %retptr, ptr readonly captures(none) %arg.steps, ptr readonly captures(none) %arg.table, ptr captures(none) %arg.work, i64 %arg.nops, i64 %arg.total, i64 %arg.row, i64 %arg.rows, i64 %arg.col, i64 %arg.cols, i64 range(i64 0, 2) %arg.fresh, i64 %arg.line, i64 %arg.lanes, i64 %arg.bound, i64 %arg.body) unnamed_addr {
entry:
  %.375.i = alloca ptr, align 8
  %.423.i = alloca ptr, align 8
  %.174.i = alloca ptr, align 8
  %.357.i = alloca ptr, align 8
  %.434 = alloca ptr, align 8
  store ptr null, ptr %.434, align 8
  %.477 = alloca ptr, align 8
  store ptr null, ptr %.477, align 8
  %.866 = alloca ptr, align 8
  store ptr null, ptr %.866, align 8
  %.48 = mul nsw i64 %arg.cols, %arg.rows
  %.56 = icmp eq i64 %arg.lanes, 0
  br i1 %.56, label %B0.endif, label %B0.else, !prof !3

B122:                                             ; preds = %_ZN9kernelgen5build5tiles5_loadB3v35B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxx.exit
  %.194 = inttoptr i64 %arg.body to ptr
  tail call void %.194(i64 %arg.bound, i64 %"$phi116.0.2.0", i64 1)
  br label %B194

B194:                                             ; preds = %B122, %_ZN9kernelgen5build5tiles5_loadB3v35B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxx.exit
  %brmerge = or i1 %.98.not, %direct.2.0.lcssa.i
  br i1 %brmerge, label %B778, label %B206

B206:                                             ; preds = %B194
  br i1 %.132143.not.i, label %B236.if.lr.ph, label %B706

B236.if.lr.ph:                                    ; preds = %B206
  %.idx241 = mul i64 %arg.total, 24
  %0 = getelementptr i8, ptr %arg.work, i64 %.idx241
  %.idx240 = shl i64 %arg.total, 4
  %1 = getelementptr i8, ptr %arg.work, i64 %.idx240
  %2 = getelementptr i64, ptr %arg.work, i64 %arg.total
  %.467 = add nsw i64 %rem.0, -1
  br label %B236.if

B370:                                             ; preds = %B236.if
  %.337 = getelementptr i64, ptr %1, i64 %.229.0254
  %.338 = load i64, ptr %.337, align 8
  %.381 = getelementptr i64, ptr %2, i64 %.229.0254
  %.382 = load i64, ptr %.381, align 8
  %.385 = mul nsw i64 %.343, %"$phi116.0.2.0"
  %.386 = add nsw i64 %.382, %.385
  %.391.not = icmp eq i64 %.338, 0
  br i1 %.391.not, label %B444, label %B426

B426:                                             ; preds = %B370
  store i64 %.386, ptr %.381, align 8
  br label %B236.backedge

B236.backedge:                                    ; preds = %B444, %B482, %B426, %B236.if
  %exitcond.not = icmp eq i64 %.298, %arg.nops
  br i1 %exitcond.not, label %B706, label %B236.if

B444:                                             ; preds = %B370
  store i64 %.359, ptr %.381, align 8
  %.423 = icmp eq i64 %.331, 1
  br i1 %.423, label %B482, label %B236.backedge

B482:                                             ; preds = %B444
  store ptr null, ptr %.434, align 8
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr %.434, i64 %.359, i64 %.343, i64 %.386, i64 %.343, i64 %rem.0, i64 %.343, i64 0)
  %.463 = mul nsw i64 %.343, %rem.0
  %.465 = add nsw i64 %.359, %.463
  %.469 = mul nsw i64 %.343, %.467
  %.471 = add nsw i64 %.359, %.469
  store ptr null, ptr %.477, align 8
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr %.477, i64 %.465, i64 %.343, i64 %.471, i64 0, i64 %"$phi40.0.2.0", i64 %.343, i64 0)
  br label %B236.backedge

B706:                                             ; preds = %B236.backedge, %B206
  %.520 = inttoptr i64 %arg.body to ptr
  tail call void %.520(i64 %arg.bound, i64 %arg.lanes, i64 1)
  br label %B778

B778:                                             ; preds = %B194, %B706
  %.619255.not = icmp slt i64 %arg.nops, 1
  br i1 %.619255.not, label %B1268, label %B808.if.lr.ph

B808.if.lr.ph:                                    ; preds = %B778
  %.idx = shl i64 %arg.total, 4
  %3 = getelementptr i8, ptr %arg.work, i64 %.idx
  %.idx239 = mul i64 %arg.total, 24
  %4 = getelementptr i8, ptr %arg.work, i64 %.idx239
  %.758.not = icmp eq i64 %arg.row, 0
  %5 = getelementptr i64, ptr %arg.steps, i64 %arg.nops
  %.783 = icmp sgt i64 %arg.rows, 1
  %6 = getelementptr i64, ptr %arg.steps, i64 %arg.nops
  %.36.i = icmp slt i64 %arg.cols, %arg.rows
  %.305107.not.i = icmp slt i64 %arg.rows, 1
  %.122110.not.i = icmp slt i64 %arg.cols, 1
  br label %B808.if

B940:                                             ; preds = %_ZN9kernelgen5build5tiles11_is_writtenB3v39B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx.exit
  %.734 = getelementptr i64, ptr %4, i64 %.563.0256
  %.735 = load i64, ptr %.734, align 8
  %.741 = getelementptr i64, ptr %arg.work, i64 %.563.0256
  %.742 = load i64, ptr %.741, align 8
  %.745 = getelementptr i64, ptr %arg.steps, i64 %.563.0256
  %.746 = load i64, ptr %.745, align 8
  %.748 = mul nsw i64 %.746, %arg.col
  %.749 = add nsw i64 %.748, %.742
  br i1 %.758.not, label %B1046, label %B1012

B1012:                                            ; preds = %B940
  %.764 = getelementptr i64, ptr %5, i64 %.563.0256
  %.765 = load i64, ptr %.764, align 8
  %.767 = mul nsw i64 %.765, %arg.row
  %.769 = add nsw i64 %.767, %.749
  br label %B1046

B1046:                                            ; preds = %B1012, %B940
  %start.3.1 = phi i64 [ %.769, %B1012 ], [ %.749, %B940 ]
  %.778.not = icmp eq i64 %.666, 0
  br i1 %.778.not, label %B1172, label %B1068

B1068:                                            ; preds = %B1046
  br i1 %.783, label %B1080, label %B1104

B1080:                                            ; preds = %B1068
  %.789 = getelementptr i64, ptr %6, i64 %.563.0256
  %.790 = load i64, ptr %.789, align 8
  br label %B1104

B1104:                                            ; preds = %B1068, %B1080
  %"$phi1104.1.2.1" = phi i64 [ %.790, %B1080 ], [ 0, %B1068 ]
  %.810 = mul nsw i64 %.671, %arg.cols
  call void @llvm.lifetime.start.p0(ptr nonnull %.174.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.357.i)
  store ptr null, ptr %.174.i, align 8, !noalias !4
  store ptr null, ptr %.357.i, align 8, !noalias !4
  br i1 %.36.i, label %B56.i, label %B166.i

B56.i:                                            ; preds = %B1104
  br i1 %.122110.not.i, label %_ZN9kernelgen5build5moves9copy_rowsB3v38B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit, label %B86.if.i

B166.i:                                           ; preds = %B1104
  br i1 %.305107.not.i, label %_ZN9kernelgen5build5moves9copy_rowsB3v38B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit, label %B196.if.i

B86.if.i:                                         ; preds = %B56.i, %B86.if.i
  %.64.0111.i = phi i64 [ %.135.i, %B86.if.i ], [ 0, %B56.i ]
  %.135.i = add nuw nsw i64 %.64.0111.i, 1
  %.161.i = mul nsw i64 %.64.0111.i, %.671
  %.163.i = add nsw i64 %.161.i, %.735
  %.166.i = mul nsw i64 %.64.0111.i, %.746
  %.168.i = add nsw i64 %.166.i, %start.3.1
  store ptr null, ptr %.174.i, align 8, !noalias !4
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr %.174.i, i64 %.168.i, i64 %"$phi1104.1.2.1", i64 %.163.i, i64 %.810, i64 %arg.rows, i64 %.671, i64 0)
  %exitcond114.not.i = icmp eq i64 %arg.cols, %.135.i
  br i1 %exitcond114.not.i, label %_ZN9kernelgen5build5moves9copy_rowsB3v38B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit, label %B86.if.i

B196.if.i:                                        ; preds = %B166.i, %B196.if.i
  %.249.0108.i = phi i64 [ %.318.i, %B196.if.i ], [ 0, %B166.i ]
  %.318.i = add nuw nsw i64 %.249.0108.i, 1
  %.344.i = mul nsw i64 %.249.0108.i, %.810
  %.346.i = add nsw i64 %.344.i, %.735
  %.349.i = mul nsw i64 %.249.0108.i, %"$phi1104.1.2.1"
  %.351.i = add nsw i64 %.349.i, %start.3.1
  store ptr null, ptr %.357.i, align 8, !noalias !4
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr %.357.i, i64 %.351.i, i64 %.746, i64 %.346.i, i64 %.671, i64 %arg.cols, i64 %.671, i64 0)
  %exitcond.not.i = icmp eq i64 %arg.rows, %.318.i
  br i1 %exitcond.not.i, label %_ZN9kernelgen5build5moves9copy_rowsB3v38B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit, label %B196.if.i

_ZN9kernelgen5build5moves9copy_rowsB3v38B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit: ; preds = %B196.if.i, %B86.if.i, %B56.i, %B166.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.174.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.357.i)
  br label %B808.backedge

B1172:                                            ; preds = %B1046
  br i1 %.98.not, label %B808.backedge, label %B1176

B1176:                                            ; preds = %B1172
  %.856 = mul nsw i64 %.671, %"$phi116.0.2.0"
  %.858 = add nsw i64 %start.3.1, %.856
  store ptr null, ptr %.866, align 8
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr %.866, i64 %.858, i64 %.671, i64 %.735, i64 %.671, i64 %rem.0, i64 %.671, i64 0)
  br label %B808.backedge

B808.backedge:                                    ; preds = %B1172, %B1176, %_ZN9kernelgen5build5moves9copy_rowsB3v38B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit, %_ZN9kernelgen5build5tiles11_is_writtenB3v39B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx.exit
  %exitcond259.not = icmp eq i64 %.632, %arg.nops
  br i1 %exitcond259.not, label %B1268, label %B808.if

B1268:                                            ; preds = %B808.backedge, %B778
  store ptr null, ptr %retptr, align 8
  ret i32 0

B0.else:                                          ; preds = %entry
  %.67 = icmp ne i64 %.48, -9223372036854775808
  %.68 = icmp ne i64 %arg.lanes, -1
  %.69.not = or i1 %.67, %.68
  br i1 %.69.not, label %B0.else.if, label %B0.endif, !prof !7

B0.endif:                                         ; preds = %23, %B0.else, %entry
  %rem.0 = phi i64 [ 0, %entry ], [ %spec.select243, %23 ], [ 0, %B0.else ]
  %.98.not = icmp eq i64 %rem.0, 0
  %.102 = sub nsw i64 %arg.lanes, %rem.0
  %"$phi40.0.2.0" = select i1 %.98.not, i64 0, i64 %.102
  call void @llvm.lifetime.start.p0(ptr nonnull %.375.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.423.i)
  store ptr null, ptr %.375.i, align 8, !noalias !8
  store ptr null, ptr %.423.i, align 8, !noalias !8
  %.132143.not.i = icmp sgt i64 %arg.nops, 0
  br i1 %.132143.not.i, label %B50.if.lr.ph.i, label %_ZN9kernelgen5build5tiles5_loadB3v35B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxx.exit

B50.if.lr.ph.i:                                   ; preds = %B0.endif
  %.idx.i = shl i64 %arg.total, 4
  %7 = getelementptr i8, ptr %arg.work, i64 %.idx.i
  %.237.not.i = icmp eq i64 %arg.row, 0
  %8 = getelementptr i64, ptr %arg.steps, i64 %arg.nops
  %.idx141.i = mul i64 %arg.total, 24
  %9 = getelementptr i8, ptr %arg.work, i64 %.idx141.i
  %10 = getelementptr i64, ptr %arg.work, i64 %arg.total
  %.341.i = icmp ne i64 %arg.fresh, 0
  %.344.i246 = icmp sgt i64 %arg.rows, 1
  %.404.not.i = icmp eq i64 %"$phi40.0.2.0", 0
  %.413.i = add nsw i64 %.48, -1
  br label %B50.if.i

B156.i:                                           ; preds = %B50.if.i
  %.220.i = getelementptr i64, ptr %arg.work, i64 %.73.0144.i
  %.221.i = load i64, ptr %.220.i, align 8, !noalias !8
  %.224.i = getelementptr i64, ptr %arg.steps, i64 %.73.0144.i
  %.225.i = load i64, ptr %.224.i, align 8, !noalias !8
  %.227.i = mul nsw i64 %.225.i, %arg.col
  %.228.i = add nsw i64 %.227.i, %.221.i
  br i1 %.237.not.i, label %B234.i, label %B200.i

B200.i:                                           ; preds = %B156.i
  %.243.i = getelementptr i64, ptr %8, i64 %.73.0144.i
  %.244.i = load i64, ptr %.243.i, align 8, !noalias !8
  %.246.i = mul nsw i64 %.244.i, %arg.row
  %.248.i = add nsw i64 %.246.i, %.228.i
  br label %B234.i

B234.i:                                           ; preds = %B200.i, %B156.i
  %start.2.1.i = phi i64 [ %.248.i, %B200.i ], [ %.228.i, %B156.i ]
  %.261.i = getelementptr i64, ptr %9, i64 %.73.0144.i
  %.262.i = load i64, ptr %.261.i, align 8, !noalias !8
  %.271.i = getelementptr i64, ptr %10, i64 %.73.0144.i
  store i64 %.262.i, ptr %.271.i, align 8, !noalias !8
  switch i64 %.185.i, label %B374.i [
    i64 0, label %B300.i
    i64 3, label %B344.i
  ]

B300.i:                                           ; preds = %B234.i
  store i64 %start.2.1.i, ptr %.271.i, align 8, !noalias !8
  br label %B707.i

B344.i:                                           ; preds = %B234.i
  %.316.i = mul nsw i64 %.190.i, %arg.line
  %.320.i = add nsw i64 %.262.i, %.316.i
  store i64 %.320.i, ptr %.271.i, align 8, !noalias !8
  br label %B707.i

B374.i:                                           ; preds = %B234.i
  %.333.i = icmp eq i64 %.178.i247, 1
  %.338.i = icmp eq i64 %.185.i, 1
  %or.cond.i = select i1 %.338.i, i1 true, i1 %.341.i
  %or.cond147.i = select i1 %.333.i, i1 %or.cond.i, i1 false
  br i1 %or.cond147.i, label %B422.i, label %B707.i

B422.i:                                           ; preds = %B374.i
  br i1 %.344.i246, label %B434.i, label %B458.i

B434.i:                                           ; preds = %B422.i
  %.350.i = getelementptr i64, ptr %8, i64 %.73.0144.i
  %.351.i249 = load i64, ptr %.350.i, align 8, !noalias !8
  br label %B458.i

B458.i:                                           ; preds = %B434.i, %B422.i
  %"$phi458.1.2.1.i" = phi i64 [ %.351.i249, %B434.i ], [ 0, %B422.i ]
  %.366.i = load i64, ptr %.224.i, align 8, !noalias !8
  store ptr null, ptr %.375.i, align 8, !noalias !8
  call fastcc void @_ZN9kernelgen5build5tiles5_packB3v36B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx(ptr %.375.i, i64 %.262.i, i64 %start.2.1.i, i64 %.366.i, i64 %"$phi458.1.2.1.i", i64 %arg.rows, i64 %arg.cols, i64 %.190.i, i64 %.185.i, i64 0)
  br i1 %.404.not.i, label %B707.i, label %B558.i

B558.i:                                           ; preds = %B458.i
  %.409.i = mul nsw i64 %.190.i, %.48
  %.411.i = add nsw i64 %.262.i, %.409.i
  %.415.i = mul nsw i64 %.190.i, %.413.i
  %.417.i = add nsw i64 %.262.i, %.415.i
  store ptr null, ptr %.423.i, align 8, !noalias !8
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr %.423.i, i64 %.411.i, i64 %.190.i, i64 %.417.i, i64 0, i64 %"$phi40.0.2.0", i64 %.190.i, i64 0)
  br label %B707.i

B707.i:                                           ; preds = %B50.if.i, %B558.i, %B458.i, %B374.i, %B344.i, %B300.i
  %direct.3.1.i = phi i64 [ %direct.2.0146.i, %B50.if.i ], [ 1, %B300.i ], [ %direct.2.0146.i, %B344.i ], [ %direct.2.0146.i, %B374.i ], [ %direct.2.0146.i, %B558.i ], [ %direct.2.0146.i, %B458.i ]
  %exitcond.not.i248 = icmp eq i64 %.145.i, %arg.nops
  br i1 %exitcond.not.i248, label %_ZN9kernelgen5build5tiles5_loadB3v35B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxx.exit.loopexit, label %B50.if.i

B50.if.i:                                         ; preds = %B707.i, %B50.if.lr.ph.i
  %direct.2.0146.i = phi i64 [ 0, %B50.if.lr.ph.i ], [ %direct.3.1.i, %B707.i ]
  %.73.0144.i = phi i64 [ 0, %B50.if.lr.ph.i ], [ %.145.i, %B707.i ]
  %.145.i = add nuw nsw i64 %.73.0144.i, 1
  %.idx142.i = shl i64 %.73.0144.i, 4
  %11 = getelementptr i8, ptr %arg.table, i64 %.idx142.i
  %.177.i = getelementptr i8, ptr %11, i64 8
  %.178.i247 = load i64, ptr %.177.i, align 8, !noalias !8
  %.184.i = getelementptr i64, ptr %7, i64 %.73.0144.i
  %.185.i = load i64, ptr %.184.i, align 8, !noalias !8
  %.190.i = load i64, ptr %11, align 8, !noalias !8
  %.201.i = icmp eq i64 %.178.i247, 0
  br i1 %.201.i, label %B707.i, label %B156.i

_ZN9kernelgen5build5tiles5_loadB3v35B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxx.exit.loopexit: ; preds = %B707.i
  %12 = icmp eq i64 %direct.3.1.i, 0
  br label %_ZN9kernelgen5build5tiles5_loadB3v35B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxx.exit

_ZN9kernelgen5build5tiles5_loadB3v35B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxx.exit: ; preds = %_ZN9kernelgen5build5tiles5_loadB3v35B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxx.exit.loopexit, %B0.endif
  %direct.2.0.lcssa.i = phi i1 [ true, %B0.endif ], [ %12, %_ZN9kernelgen5build5tiles5_loadB3v35B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxx.exit.loopexit ]
  call void @llvm.lifetime.end.p0(ptr nonnull %.375.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.423.i)
  %13 = sub i64 0, %rem.0
  %"$phi116.0.2.0.p" = select i1 %direct.2.0.lcssa.i, i64 %"$phi40.0.2.0", i64 %13
  %"$phi116.0.2.0" = add i64 %"$phi116.0.2.0.p", %.48
  %.189.not = icmp eq i64 %"$phi116.0.2.0", 0
  br i1 %.189.not, label %B194, label %B122

B0.else.if:                                       ; preds = %B0.else
  %14 = or i64 %arg.lanes, %.48
  %15 = icmp ult i64 %14, 4294967296
  br i1 %15, label %16, label %21

16:                                               ; preds = %B0.else.if
  %17 = trunc nuw i64 %arg.lanes to i32
  %18 = trunc nuw i64 %.48 to i32
  %19 = urem i32 %18, %17
  %20 = zext i32 %19 to i64
  br label %23

21:                                               ; preds = %B0.else.if
  %22 = srem i64 %.48, %arg.lanes
  br label %23

23:                                               ; preds = %21, %16
  %24 = phi i64 [ %20, %16 ], [ %22, %21 ]
  %.74 = xor i64 %24, %arg.lanes
  %.75 = icmp slt i64 %.74, 0
  %.76 = icmp ne i64 %24, 0
  %.77 = and i1 %.76, %.75
  %.84 = select i1 %.77, i64 %arg.lanes, i64 0
  %spec.select243 = add i64 %.84, %24
  br label %B0.endif

B236.if:                                          ; preds = %B236.if.lr.ph, %B236.backedge
  %.229.0254 = phi i64 [ 0, %B236.if.lr.ph ], [ %.298, %B236.backedge ]
  %.298 = add nuw nsw i64 %.229.0254, 1
  %.idx250 = shl i64 %.229.0254, 4
  %25 = getelementptr i8, ptr %arg.table, i64 %.idx250
  %.330 = getelementptr i8, ptr %25, i64 8
  %.331 = load i64, ptr %.330, align 8
  %.343 = load i64, ptr %25, align 8
  %.358 = getelementptr i64, ptr %0, i64 %.229.0254
  %.359 = load i64, ptr %.358, align 8
  %.364 = icmp eq i64 %.331, 0
  br i1 %.364, label %B236.backedge, label %B370

B808.if:                                          ; preds = %B808.if.lr.ph, %B808.backedge
  %.563.0256 = phi i64 [ 0, %B808.if.lr.ph ], [ %.632, %B808.backedge ]
  %.632 = add nuw nsw i64 %.563.0256, 1
  %.665 = getelementptr i64, ptr %3, i64 %.563.0256
  %.666 = load i64, ptr %.665, align 8
  %.670.idx = shl i64 %.563.0256, 4
  %.670 = getelementptr i8, ptr %arg.table, i64 %.670.idx
  %.671 = load i64, ptr %.670, align 8
  %.683 = getelementptr i8, ptr %.670, i64 8
  %.684 = load i64, ptr %.683, align 8
  br label %B8.i.i

B8.i.i:                                           ; preds = %B8.if.i.i, %B808.if
  %.14.0.i.i = phi i64 [ 0, %B808.if ], [ %.58.i.i, %B8.if.i.i ]
  %exitcond.not.i.not.not.i.not = icmp eq i64 %.14.0.i.i, 2
  br i1 %exitcond.not.i.not.not.i.not, label %_ZN9kernelgen5build5tiles11_is_writtenB3v39B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx.exit, label %B8.if.i.i

B8.if.i.i:                                        ; preds = %B8.i.i
  %trunc.i.i = trunc nuw i64 %.14.0.i.i to i1
  %spec.select.i.i = select i1 %trunc.i.i, i64 4, i64 2
  %.58.i.i = add nuw nsw i64 %.14.0.i.i, 1
  %.84.i.i = icmp eq i64 %spec.select.i.i, %.684
  br i1 %.84.i.i, label %_ZN9kernelgen5build5tiles11_is_writtenB3v39B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx.exit, label %B8.i.i

_ZN9kernelgen5build5tiles11_is_writtenB3v39B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAEx.exit: ; preds = %B8.i.i, %B8.if.i.i
  %.720 = icmp eq i64 %.666, 3
  %or.cond = select i1 %exitcond.not.i.not.not.i.not, i1 true, i1 %.720
  br i1 %or.cond, label %B808.backedge, label %B940
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc void @_ZN9kernelgen5build5moves4copyB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.target, i64 %arg.target_step, i64 %arg.source, i64 %arg.source_step, i64 %arg.count, i64 %arg.item, i64 range(i64 0, 2) %arg.beyond) unnamed_addr #0 {
entry:
  %0 = tail call range(i64 0, 65) i64 @llvm.ctpop.i64(i64 %arg.item)
  %1 = icmp eq i64 %0, 1
  br i1 %1, label %entry.split, label %B228

entry.split:                                      ; preds = %entry
  %2 = tail call range(i64 0, 65) i64 @llvm.cttz.i64(i64 %arg.item, i1 true)
  switch i64 %2, label %B228 [
    i64 3, label %B16
    i64 2, label %B72
    i64 0, label %B128
    i64 1, label %B184
  ]

B16:                                              ; preds = %entry.split
  %.26.i = icmp eq i64 %arg.target_step, 8
  %.29.i = icmp eq i64 %arg.source_step, 8
  %or.cond.i = select i1 %.26.i, i1 %.29.i, i1 false
  br i1 %or.cond.i, label %B34.i, label %B140.i

B34.i:                                            ; preds = %B16
  %.123255.not.i = icmp slt i64 %arg.count, 1
  br i1 %.123255.not.i, label %common.ret, label %B64.if.i

B140.i:                                           ; preds = %B16
  %.186.i = icmp eq i64 %arg.source_step, 0
  %or.cond1.i = select i1 %.26.i, i1 %.186.i, i1 false
  br i1 %or.cond1.i, label %B164.i, label %B262.i

B164.i:                                           ; preds = %B140.i
  %.197.i = inttoptr i64 %arg.source to ptr
  %.198.i = load i64, ptr %.197.i, align 1, !noalias !11
  %.286252.not.i = icmp slt i64 %arg.count, 1
  br i1 %.286252.not.i, label %common.ret, label %B216.if.i

B262.i:                                           ; preds = %B140.i
  br i1 %.26.i, label %B274.i, label %B594.i

B274.i:                                           ; preds = %B262.i
  %3 = add i64 %arg.source_step, 8
  %4 = tail call i64 @llvm.fshl.i64(i64 %3, i64 %3, i64 61)
  switch i64 %4, label %B496.i [
    i64 3, label %B292.i
    i64 4, label %B340.i
    i64 5, label %B388.i
    i64 0, label %B432.i
  ]

B292.i:                                           ; preds = %B274.i
  %.25.i.i = add nsw i64 %arg.beyond, %arg.count
  %.26.i.i = icmp sgt i64 %.25.i.i, 4
  br i1 %.26.i.i, label %B34.i.i, label %B496.i

B34.i.i:                                          ; preds = %B292.i, %B34.i.i
  %done.2.0.i.i = phi i64 [ %.47.i.i, %B34.i.i ], [ 0, %B292.i ]
  %.29.i.i = shl nsw i64 %done.2.0.i.i, 3
  %.31.i.i = add nsw i64 %.29.i.i, %arg.target
  %.34.i.i = shl nsw i64 %done.2.0.i.i, 4
  %.36.i.i = add nsw i64 %.34.i.i, %arg.source
  %.38.i.i = inttoptr i64 %.36.i.i to ptr
  %.39.i.i = load <4 x i64>, ptr %.38.i.i, align 1, !noalias !14
  %.40.i.i = add i64 %.36.i.i, 32
  %.41.i.i = inttoptr i64 %.40.i.i to ptr
  %.42.i.i = load <4 x i64>, ptr %.41.i.i, align 1, !noalias !14
  %.43.i.i = shufflevector <4 x i64> %.39.i.i, <4 x i64> %.42.i.i, <4 x i32> <i32 0, i32 2, i32 4, i32 6>
  %.44.i.i = inttoptr i64 %.31.i.i to ptr
  store <4 x i64> %.43.i.i, ptr %.44.i.i, align 1, !noalias !14
  %.47.i.i = add nuw nsw i64 %done.2.0.i.i, 4
  %.52.i.i = add nuw nsw i64 %done.2.0.i.i, 8
  %.56.i.i = icmp slt i64 %.52.i.i, %.25.i.i
  br i1 %.56.i.i, label %B34.i.i, label %B496.i

B340.i:                                           ; preds = %B274.i
  %.25.i194.i = add nsw i64 %arg.beyond, %arg.count
  %.26.i195.i = icmp sgt i64 %.25.i194.i, 4
  br i1 %.26.i195.i, label %B34.i197.i, label %B496.i

B34.i197.i:                                       ; preds = %B340.i, %B34.i197.i
  %done.2.0.i198.i = phi i64 [ %.51.i.i, %B34.i197.i ], [ 0, %B340.i ]
  %.29.i199.i = shl nsw i64 %done.2.0.i198.i, 3
  %.31.i200.i = add nsw i64 %.29.i199.i, %arg.target
  %.34.i201.i = mul nuw nsw i64 %done.2.0.i198.i, 24
  %.36.i202.i = add nsw i64 %.34.i201.i, %arg.source
  %.38.i203.i = inttoptr i64 %.36.i202.i to ptr
  %.39.i204.i = load <4 x i64>, ptr %.38.i203.i, align 1, !noalias !17
  %.40.i205.i = add i64 %.36.i202.i, 32
  %.41.i206.i = inttoptr i64 %.40.i205.i to ptr
  %.42.i207.i = load <4 x i64>, ptr %.41.i206.i, align 1, !noalias !17
  %.43.i208.i = add i64 %.36.i202.i, 64
  %.44.i209.i = inttoptr i64 %.43.i208.i to ptr
  %.45.i.i = load <4 x i64>, ptr %.44.i209.i, align 1, !noalias !17
  %.46.i.i = shufflevector <4 x i64> %.39.i204.i, <4 x i64> %.42.i207.i, <4 x i32> <i32 0, i32 3, i32 6, i32 poison>
  %.47.i210.i = shufflevector <4 x i64> %.46.i.i, <4 x i64> %.45.i.i, <4 x i32> <i32 0, i32 1, i32 2, i32 5>
  %.48.i.i = inttoptr i64 %.31.i200.i to ptr
  store <4 x i64> %.47.i210.i, ptr %.48.i.i, align 1, !noalias !17
  %.51.i.i = add nuw nsw i64 %done.2.0.i198.i, 4
  %.56.i211.i = add nuw nsw i64 %done.2.0.i198.i, 8
  %.60.i.i = icmp slt i64 %.56.i211.i, %.25.i194.i
  br i1 %.60.i.i, label %B34.i197.i, label %B496.i

B388.i:                                           ; preds = %B274.i
  %.25.i212.i = add nsw i64 %arg.beyond, %arg.count
  %.26.i213.i = icmp sgt i64 %.25.i212.i, 4
  br i1 %.26.i213.i, label %B34.i215.i, label %B496.i

B34.i215.i:                                       ; preds = %B388.i, %B34.i215.i
  %done.2.0.i216.i = phi i64 [ %.55.i.i, %B34.i215.i ], [ 0, %B388.i ]
  %.29.i217.i = shl nsw i64 %done.2.0.i216.i, 3
  %.31.i218.i = add nsw i64 %.29.i217.i, %arg.target
  %.34.i219.i = shl nsw i64 %done.2.0.i216.i, 5
  %.36.i220.i = add nsw i64 %.34.i219.i, %arg.source
  %.38.i221.i = inttoptr i64 %.36.i220.i to ptr
  %.39.i222.i = load <4 x i64>, ptr %.38.i221.i, align 1, !noalias !20
  %.40.i223.i = add i64 %.36.i220.i, 32
  %.41.i224.i = inttoptr i64 %.40.i223.i to ptr
  %.42.i225.i = load <4 x i64>, ptr %.41.i224.i, align 1, !noalias !20
  %.43.i226.i = add i64 %.36.i220.i, 64
  %.44.i227.i = inttoptr i64 %.43.i226.i to ptr
  %.45.i228.i = load <4 x i64>, ptr %.44.i227.i, align 1, !noalias !20
  %.46.i229.i = add i64 %.36.i220.i, 96
  %.47.i230.i = inttoptr i64 %.46.i229.i to ptr
  %.48.i231.i = load <4 x i64>, ptr %.47.i230.i, align 1, !noalias !20
  %.49.i.i = shufflevector <4 x i64> %.39.i222.i, <4 x i64> %.42.i225.i, <4 x i32> <i32 0, i32 4, i32 poison, i32 poison>
  %.50.i.i = shufflevector <4 x i64> %.49.i.i, <4 x i64> %.45.i228.i, <4 x i32> <i32 0, i32 1, i32 4, i32 poison>
  %.51.i232.i = shufflevector <4 x i64> %.50.i.i, <4 x i64> %.48.i231.i, <4 x i32> <i32 0, i32 1, i32 2, i32 4>
  %.52.i233.i = inttoptr i64 %.31.i218.i to ptr
  store <4 x i64> %.51.i232.i, ptr %.52.i233.i, align 1, !noalias !20
  %.55.i.i = add nuw nsw i64 %done.2.0.i216.i, 4
  %.60.i234.i = add nuw nsw i64 %done.2.0.i216.i, 8
  %.64.i.i = icmp slt i64 %.60.i234.i, %.25.i212.i
  br i1 %.64.i.i, label %B34.i215.i, label %B496.i

B432.i:                                           ; preds = %B274.i
  %.26.i235.i = icmp sgt i64 %arg.count, 3
  br i1 %.26.i235.i, label %B34.preheader.i.i, label %B496.i

B34.preheader.i.i:                                ; preds = %B432.i
  %.36.i237.i = add i64 %arg.source, -24
  br label %B34.i238.i

B34.i238.i:                                       ; preds = %B34.i238.i, %B34.preheader.i.i
  %done.2.0.i239.i = phi i64 [ %.44.i246.i, %B34.i238.i ], [ 0, %B34.preheader.i.i ]
  %.29.i240.i = shl nsw i64 %done.2.0.i239.i, 3
  %.31.i241.i = add nsw i64 %.29.i240.i, %arg.target
  %.37.i.i = sub i64 %.36.i237.i, %.29.i240.i
  %.38.i242.i = inttoptr i64 %.37.i.i to ptr
  %.39.i243.i = load <4 x i64>, ptr %.38.i242.i, align 1, !noalias !23
  %.40.i244.i = shufflevector <4 x i64> %.39.i243.i, <4 x i64> poison, <4 x i32> <i32 3, i32 2, i32 1, i32 0>
  %.41.i245.i = inttoptr i64 %.31.i241.i to ptr
  store <4 x i64> %.40.i244.i, ptr %.41.i245.i, align 1, !noalias !23
  %.44.i246.i = add nuw nsw i64 %done.2.0.i239.i, 4
  %.49.i247.i = add nuw nsw i64 %done.2.0.i239.i, 8
  %.53.not.i.i = icmp sgt i64 %.49.i247.i, %arg.count
  br i1 %.53.not.i.i, label %B496.i, label %B34.i238.i

B496.i:                                           ; preds = %B34.i238.i, %B34.i215.i, %B34.i197.i, %B34.i.i, %B432.i, %B388.i, %B340.i, %B292.i, %B274.i
  %done.8.0.i = phi i64 [ 0, %B274.i ], [ %.47.i.i, %B34.i.i ], [ %.51.i.i, %B34.i197.i ], [ %.55.i.i, %B34.i215.i ], [ 0, %B292.i ], [ 0, %B340.i ], [ 0, %B388.i ], [ 0, %B432.i ], [ %.44.i246.i, %B34.i238.i ]
  %.516.i = add nsw i64 %done.8.0.i, 4
  %.520.not.i = icmp sgt i64 %.516.i, %arg.count
  br i1 %.520.not.i, label %B702.i, label %B514.preheader.i

B514.preheader.i:                                 ; preds = %B496.i
  %.540.i = shl i64 %arg.source_step, 1
  %.545.i = mul i64 %arg.source_step, 3
  br label %B514.i

B514.i:                                           ; preds = %B514.i, %B514.preheader.i
  %done.9.0.i = phi i64 [ %.553.i, %B514.i ], [ %done.8.0.i, %B514.preheader.i ]
  %.523.i = shl nsw i64 %done.9.0.i, 3
  %.525.i = add nsw i64 %.523.i, %arg.target
  %.528.i = mul nsw i64 %done.9.0.i, %arg.source_step
  %.530.i = add nsw i64 %.528.i, %arg.source
  %.532.i = inttoptr i64 %.530.i to ptr
  %.533.i = load i64, ptr %.532.i, align 1, !noalias !11
  %.534.i = insertelement <4 x i64> poison, i64 %.533.i, i64 0
  %.536.i = add i64 %.530.i, %arg.source_step
  %.537.i = inttoptr i64 %.536.i to ptr
  %.538.i = load i64, ptr %.537.i, align 1, !noalias !11
  %.539.i = insertelement <4 x i64> %.534.i, i64 %.538.i, i64 1
  %.541.i = add i64 %.530.i, %.540.i
  %.542.i = inttoptr i64 %.541.i to ptr
  %.543.i = load i64, ptr %.542.i, align 1, !noalias !11
  %.544.i = insertelement <4 x i64> %.539.i, i64 %.543.i, i64 2
  %.546.i = add i64 %.530.i, %.545.i
  %.547.i = inttoptr i64 %.546.i to ptr
  %.548.i = load i64, ptr %.547.i, align 1, !noalias !11
  %.549.i = insertelement <4 x i64> %.544.i, i64 %.548.i, i64 3
  %.550.i = inttoptr i64 %.525.i to ptr
  store <4 x i64> %.549.i, ptr %.550.i, align 1, !noalias !11
  %.553.i = add nuw nsw i64 %done.9.0.i, 4
  %.558.i = add nuw nsw i64 %done.9.0.i, 8
  %.560.not.i = icmp sgt i64 %.558.i, %arg.count
  br i1 %.560.not.i, label %B702.i, label %B514.i

B594.i:                                           ; preds = %B262.i
  %.591.i = icmp sgt i64 %arg.count, 3
  %or.cond192.i = select i1 %.29.i, i1 %.591.i, i1 false
  br i1 %or.cond192.i, label %B624.preheader.i, label %B702.i

B624.preheader.i:                                 ; preds = %B594.i
  %.614.i = shl i64 %arg.target_step, 1
  %.619.i = mul i64 %arg.target_step, 3
  br label %B624.i

B624.i:                                           ; preds = %B624.i, %B624.preheader.i
  %done.10.0.i = phi i64 [ %.624.i, %B624.i ], [ 0, %B624.preheader.i ]
  %.595.i = mul nsw i64 %done.10.0.i, %arg.target_step
  %.597.i = add nsw i64 %.595.i, %arg.target
  %.599.i = shl nsw i64 %done.10.0.i, 3
  %.601.i = add nsw i64 %.599.i, %arg.source
  %.603.i = inttoptr i64 %.601.i to ptr
  %.604.i = load <4 x i64>, ptr %.603.i, align 1, !noalias !11
  %.605.i = extractelement <4 x i64> %.604.i, i64 0
  %.606.i = inttoptr i64 %.597.i to ptr
  store i64 %.605.i, ptr %.606.i, align 1, !noalias !11
  %.608.i = extractelement <4 x i64> %.604.i, i64 1
  %.610.i = add i64 %.597.i, %arg.target_step
  %.611.i = inttoptr i64 %.610.i to ptr
  store i64 %.608.i, ptr %.611.i, align 1, !noalias !11
  %.613.i = extractelement <4 x i64> %.604.i, i64 2
  %.615.i = add i64 %.597.i, %.614.i
  %.616.i = inttoptr i64 %.615.i to ptr
  store i64 %.613.i, ptr %.616.i, align 1, !noalias !11
  %.618.i = extractelement <4 x i64> %.604.i, i64 3
  %.620.i = add i64 %.597.i, %.619.i
  %.621.i = inttoptr i64 %.620.i to ptr
  store i64 %.618.i, ptr %.621.i, align 1, !noalias !11
  %.624.i = add nuw nsw i64 %done.10.0.i, 4
  %.629.i = add nuw nsw i64 %done.10.0.i, 8
  %.631.not.i = icmp sgt i64 %.629.i, %arg.count
  br i1 %.631.not.i, label %B702.i, label %B624.i

B702.i:                                           ; preds = %B624.i, %B514.i, %B594.i, %B496.i
  %done.11.1.i = phi i64 [ 0, %B594.i ], [ %.553.i, %B514.i ], [ %done.8.0.i, %B496.i ], [ %.624.i, %B624.i ]
  %.643.i = icmp slt i64 %done.11.1.i, %arg.count
  br i1 %.643.i, label %B714.i, label %common.ret

B714.i:                                           ; preds = %B702.i, %B714.i
  %done.13.0.i = phi i64 [ %.662.i, %B714.i ], [ %done.11.1.i, %B702.i ]
  %.649.i = mul nsw i64 %done.13.0.i, %arg.target_step
  %.651.i = add nsw i64 %.649.i, %arg.target
  %.654.i = mul nsw i64 %done.13.0.i, %arg.source_step
  %.656.i = add nsw i64 %.654.i, %arg.source
  %.657.i = inttoptr i64 %.656.i to ptr
  %.658.i = load i64, ptr %.657.i, align 1, !noalias !11
  %.659.i = inttoptr i64 %.651.i to ptr
  store i64 %.658.i, ptr %.659.i, align 1, !noalias !11
  %.662.i = add nsw i64 %done.13.0.i, 1
  %exitcond.not.i = icmp eq i64 %.662.i, %arg.count
  br i1 %exitcond.not.i, label %common.ret, label %B714.i

B64.if.i:                                         ; preds = %B34.i, %B64.if.i
  %.65.0257.i = phi i64 [ %.136.i, %B64.if.i ], [ 0, %B34.i ]
  %.136.i = add nuw nsw i64 %.65.0257.i, 1
  %5 = shl nsw i64 %.65.0257.i, 3
  %.163.i = add nsw i64 %5, %arg.target
  %.166.i = add nsw i64 %5, %arg.source
  %.167.i = inttoptr i64 %.166.i to ptr
  %.168.i = load i64, ptr %.167.i, align 1, !noalias !11
  %.169.i = inttoptr i64 %.163.i to ptr
  store i64 %.168.i, ptr %.169.i, align 1, !noalias !11
  %exitcond263.not.i = icmp eq i64 %arg.count, %.136.i
  br i1 %exitcond263.not.i, label %common.ret, label %B64.if.i

B216.if.i:                                        ; preds = %B164.i, %B216.if.i
  %.230.0254.i = phi i64 [ %.299.i, %B216.if.i ], [ 0, %B164.i ]
  %.299.i = add nuw nsw i64 %.230.0254.i, 1
  %6 = shl nsw i64 %.230.0254.i, 3
  %.326.i = add nsw i64 %6, %arg.target
  %.328.i = inttoptr i64 %.326.i to ptr
  store i64 %.198.i, ptr %.328.i, align 1, !noalias !11
  %exitcond262.not.i = icmp eq i64 %arg.count, %.299.i
  br i1 %exitcond262.not.i, label %common.ret, label %B216.if.i

B72:                                              ; preds = %entry.split
  %.26.i102 = icmp eq i64 %arg.target_step, 4
  %.29.i103 = icmp eq i64 %arg.source_step, 4
  %or.cond.i104 = select i1 %.26.i102, i1 %.29.i103, i1 false
  br i1 %or.cond.i104, label %B34.i282, label %B140.i105

B34.i282:                                         ; preds = %B72
  %.123255.not.i283 = icmp slt i64 %arg.count, 1
  br i1 %.123255.not.i283, label %common.ret, label %B64.if.i284

B140.i105:                                        ; preds = %B72
  %.186.i106 = icmp eq i64 %arg.source_step, 0
  %or.cond1.i107 = select i1 %.26.i102, i1 %.186.i106, i1 false
  br i1 %or.cond1.i107, label %B164.i271, label %B262.i108

B164.i271:                                        ; preds = %B140.i105
  %.197.i272 = inttoptr i64 %arg.source to ptr
  %.198.i273 = load i32, ptr %.197.i272, align 1, !noalias !26
  %.286252.not.i274 = icmp slt i64 %arg.count, 1
  br i1 %.286252.not.i274, label %common.ret, label %B216.if.i275

B262.i108:                                        ; preds = %B140.i105
  br i1 %.26.i102, label %B274.i153, label %B594.i109

B274.i153:                                        ; preds = %B262.i108
  %7 = add i64 %arg.source_step, 4
  %8 = tail call i64 @llvm.fshl.i64(i64 %7, i64 %7, i64 62)
  switch i64 %8, label %B496.i156 [
    i64 3, label %B292.i252
    i64 4, label %B340.i229
    i64 5, label %B388.i202
    i64 0, label %B432.i154
  ]

B292.i252:                                        ; preds = %B274.i153
  %.25.i.i253 = add nsw i64 %arg.beyond, %arg.count
  %.26.i.i254 = icmp sgt i64 %.25.i.i253, 8
  br i1 %.26.i.i254, label %B34.i.i255, label %B496.i156

B34.i.i255:                                       ; preds = %B292.i252, %B34.i.i255
  %done.2.0.i.i256 = phi i64 [ %.47.i.i268, %B34.i.i255 ], [ 0, %B292.i252 ]
  %.29.i.i257 = shl nsw i64 %done.2.0.i.i256, 2
  %.31.i.i258 = add nsw i64 %.29.i.i257, %arg.target
  %.34.i.i259 = shl nsw i64 %done.2.0.i.i256, 3
  %.36.i.i260 = add nsw i64 %.34.i.i259, %arg.source
  %.38.i.i261 = inttoptr i64 %.36.i.i260 to ptr
  %.39.i.i262 = load <8 x i32>, ptr %.38.i.i261, align 1, !noalias !29
  %.40.i.i263 = add i64 %.36.i.i260, 32
  %.41.i.i264 = inttoptr i64 %.40.i.i263 to ptr
  %.42.i.i265 = load <8 x i32>, ptr %.41.i.i264, align 1, !noalias !29
  %.43.i.i266 = shufflevector <8 x i32> %.39.i.i262, <8 x i32> %.42.i.i265, <8 x i32> <i32 0, i32 2, i32 4, i32 6, i32 8, i32 10, i32 12, i32 14>
  %.44.i.i267 = inttoptr i64 %.31.i.i258 to ptr
  store <8 x i32> %.43.i.i266, ptr %.44.i.i267, align 1, !noalias !29
  %.47.i.i268 = add nuw nsw i64 %done.2.0.i.i256, 8
  %.52.i.i269 = add nuw nsw i64 %done.2.0.i.i256, 16
  %.56.i.i270 = icmp slt i64 %.52.i.i269, %.25.i.i253
  br i1 %.56.i.i270, label %B34.i.i255, label %B496.i156

B340.i229:                                        ; preds = %B274.i153
  %.25.i194.i230 = add nsw i64 %arg.beyond, %arg.count
  %.26.i195.i231 = icmp sgt i64 %.25.i194.i230, 8
  br i1 %.26.i195.i231, label %B34.i197.i232, label %B496.i156

B34.i197.i232:                                    ; preds = %B340.i229, %B34.i197.i232
  %done.2.0.i198.i233 = phi i64 [ %.51.i.i249, %B34.i197.i232 ], [ 0, %B340.i229 ]
  %.29.i199.i234 = shl nsw i64 %done.2.0.i198.i233, 2
  %.31.i200.i235 = add nsw i64 %.29.i199.i234, %arg.target
  %.34.i201.i236 = mul nuw nsw i64 %done.2.0.i198.i233, 12
  %.36.i202.i237 = add nsw i64 %.34.i201.i236, %arg.source
  %.38.i203.i238 = inttoptr i64 %.36.i202.i237 to ptr
  %.39.i204.i239 = load <8 x i32>, ptr %.38.i203.i238, align 1, !noalias !32
  %.40.i205.i240 = add i64 %.36.i202.i237, 32
  %.41.i206.i241 = inttoptr i64 %.40.i205.i240 to ptr
  %.42.i207.i242 = load <8 x i32>, ptr %.41.i206.i241, align 1, !noalias !32
  %.43.i208.i243 = add i64 %.36.i202.i237, 64
  %.44.i209.i244 = inttoptr i64 %.43.i208.i243 to ptr
  %.45.i.i245 = load <8 x i32>, ptr %.44.i209.i244, align 1, !noalias !32
  %.46.i.i246 = shufflevector <8 x i32> %.39.i204.i239, <8 x i32> %.42.i207.i242, <8 x i32> <i32 0, i32 3, i32 6, i32 9, i32 12, i32 15, i32 poison, i32 poison>
  %.47.i210.i247 = shufflevector <8 x i32> %.46.i.i246, <8 x i32> %.45.i.i245, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 10, i32 13>
  %.48.i.i248 = inttoptr i64 %.31.i200.i235 to ptr
  store <8 x i32> %.47.i210.i247, ptr %.48.i.i248, align 1, !noalias !32
  %.51.i.i249 = add nuw nsw i64 %done.2.0.i198.i233, 8
  %.56.i211.i250 = add nuw nsw i64 %done.2.0.i198.i233, 16
  %.60.i.i251 = icmp slt i64 %.56.i211.i250, %.25.i194.i230
  br i1 %.60.i.i251, label %B34.i197.i232, label %B496.i156

B388.i202:                                        ; preds = %B274.i153
  %.25.i212.i203 = add nsw i64 %arg.beyond, %arg.count
  %.26.i213.i204 = icmp sgt i64 %.25.i212.i203, 8
  br i1 %.26.i213.i204, label %B34.i215.i205, label %B496.i156

B34.i215.i205:                                    ; preds = %B388.i202, %B34.i215.i205
  %done.2.0.i216.i206 = phi i64 [ %.55.i.i226, %B34.i215.i205 ], [ 0, %B388.i202 ]
  %.29.i217.i207 = shl nsw i64 %done.2.0.i216.i206, 2
  %.31.i218.i208 = add nsw i64 %.29.i217.i207, %arg.target
  %.34.i219.i209 = shl nsw i64 %done.2.0.i216.i206, 4
  %.36.i220.i210 = add nsw i64 %.34.i219.i209, %arg.source
  %.38.i221.i211 = inttoptr i64 %.36.i220.i210 to ptr
  %.39.i222.i212 = load <8 x i32>, ptr %.38.i221.i211, align 1, !noalias !35
  %.40.i223.i213 = add i64 %.36.i220.i210, 32
  %.41.i224.i214 = inttoptr i64 %.40.i223.i213 to ptr
  %.42.i225.i215 = load <8 x i32>, ptr %.41.i224.i214, align 1, !noalias !35
  %.43.i226.i216 = add i64 %.36.i220.i210, 64
  %.44.i227.i217 = inttoptr i64 %.43.i226.i216 to ptr
  %.45.i228.i218 = load <8 x i32>, ptr %.44.i227.i217, align 1, !noalias !35
  %.46.i229.i219 = add i64 %.36.i220.i210, 96
  %.47.i230.i220 = inttoptr i64 %.46.i229.i219 to ptr
  %.48.i231.i221 = load <8 x i32>, ptr %.47.i230.i220, align 1, !noalias !35
  %.49.i.i222 = shufflevector <8 x i32> %.39.i222.i212, <8 x i32> %.42.i225.i215, <8 x i32> <i32 0, i32 4, i32 8, i32 12, i32 poison, i32 poison, i32 poison, i32 poison>
  %.50.i.i223 = shufflevector <8 x i32> %.49.i.i222, <8 x i32> %.45.i228.i218, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 12, i32 poison, i32 poison>
  %.51.i232.i224 = shufflevector <8 x i32> %.50.i.i223, <8 x i32> %.48.i231.i221, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 8, i32 12>
  %.52.i233.i225 = inttoptr i64 %.31.i218.i208 to ptr
  store <8 x i32> %.51.i232.i224, ptr %.52.i233.i225, align 1, !noalias !35
  %.55.i.i226 = add nuw nsw i64 %done.2.0.i216.i206, 8
  %.60.i234.i227 = add nuw nsw i64 %done.2.0.i216.i206, 16
  %.64.i.i228 = icmp slt i64 %.60.i234.i227, %.25.i212.i203
  br i1 %.64.i.i228, label %B34.i215.i205, label %B496.i156

B432.i154:                                        ; preds = %B274.i153
  %.26.i235.i155 = icmp sgt i64 %arg.count, 7
  br i1 %.26.i235.i155, label %B34.preheader.i.i188, label %B496.i156

B34.preheader.i.i188:                             ; preds = %B432.i154
  %.36.i237.i189 = add i64 %arg.source, -28
  br label %B34.i238.i190

B34.i238.i190:                                    ; preds = %B34.i238.i190, %B34.preheader.i.i188
  %done.2.0.i239.i191 = phi i64 [ %.44.i246.i199, %B34.i238.i190 ], [ 0, %B34.preheader.i.i188 ]
  %.29.i240.i192 = shl nsw i64 %done.2.0.i239.i191, 2
  %.31.i241.i193 = add nsw i64 %.29.i240.i192, %arg.target
  %.37.i.i194 = sub i64 %.36.i237.i189, %.29.i240.i192
  %.38.i242.i195 = inttoptr i64 %.37.i.i194 to ptr
  %.39.i243.i196 = load <8 x i32>, ptr %.38.i242.i195, align 1, !noalias !38
  %.40.i244.i197 = shufflevector <8 x i32> %.39.i243.i196, <8 x i32> poison, <8 x i32> <i32 7, i32 6, i32 5, i32 4, i32 3, i32 2, i32 1, i32 0>
  %.41.i245.i198 = inttoptr i64 %.31.i241.i193 to ptr
  store <8 x i32> %.40.i244.i197, ptr %.41.i245.i198, align 1, !noalias !38
  %.44.i246.i199 = add nuw nsw i64 %done.2.0.i239.i191, 8
  %.49.i247.i200 = add nuw nsw i64 %done.2.0.i239.i191, 16
  %.53.not.i.i201 = icmp sgt i64 %.49.i247.i200, %arg.count
  br i1 %.53.not.i.i201, label %B496.i156, label %B34.i238.i190

B496.i156:                                        ; preds = %B34.i238.i190, %B34.i215.i205, %B34.i197.i232, %B34.i.i255, %B432.i154, %B388.i202, %B340.i229, %B292.i252, %B274.i153
  %done.8.0.i157 = phi i64 [ 0, %B274.i153 ], [ %.47.i.i268, %B34.i.i255 ], [ %.51.i.i249, %B34.i197.i232 ], [ %.55.i.i226, %B34.i215.i205 ], [ 0, %B292.i252 ], [ 0, %B340.i229 ], [ 0, %B388.i202 ], [ 0, %B432.i154 ], [ %.44.i246.i199, %B34.i238.i190 ]
  %.516.i158 = add nsw i64 %done.8.0.i157, 4
  %.520.not.i159 = icmp sgt i64 %.516.i158, %arg.count
  br i1 %.520.not.i159, label %B702.i112, label %B514.preheader.i160

B514.preheader.i160:                              ; preds = %B496.i156
  %.540.i161 = shl i64 %arg.source_step, 1
  %.545.i162 = mul i64 %arg.source_step, 3
  br label %B514.i163

B514.i163:                                        ; preds = %B514.i163, %B514.preheader.i160
  %done.9.0.i164 = phi i64 [ %.553.i185, %B514.i163 ], [ %done.8.0.i157, %B514.preheader.i160 ]
  %.523.i165 = shl nsw i64 %done.9.0.i164, 2
  %.525.i166 = add nsw i64 %.523.i165, %arg.target
  %.528.i167 = mul nsw i64 %done.9.0.i164, %arg.source_step
  %.530.i168 = add nsw i64 %.528.i167, %arg.source
  %.532.i169 = inttoptr i64 %.530.i168 to ptr
  %.533.i170 = load i32, ptr %.532.i169, align 1, !noalias !26
  %.534.i171 = insertelement <4 x i32> poison, i32 %.533.i170, i64 0
  %.536.i172 = add i64 %.530.i168, %arg.source_step
  %.537.i173 = inttoptr i64 %.536.i172 to ptr
  %.538.i174 = load i32, ptr %.537.i173, align 1, !noalias !26
  %.539.i175 = insertelement <4 x i32> %.534.i171, i32 %.538.i174, i64 1
  %.541.i176 = add i64 %.530.i168, %.540.i161
  %.542.i177 = inttoptr i64 %.541.i176 to ptr
  %.543.i178 = load i32, ptr %.542.i177, align 1, !noalias !26
  %.544.i179 = insertelement <4 x i32> %.539.i175, i32 %.543.i178, i64 2
  %.546.i180 = add i64 %.530.i168, %.545.i162
  %.547.i181 = inttoptr i64 %.546.i180 to ptr
  %.548.i182 = load i32, ptr %.547.i181, align 1, !noalias !26
  %.549.i183 = insertelement <4 x i32> %.544.i179, i32 %.548.i182, i64 3
  %.550.i184 = inttoptr i64 %.525.i166 to ptr
  store <4 x i32> %.549.i183, ptr %.550.i184, align 1, !noalias !26
  %.553.i185 = add nuw nsw i64 %done.9.0.i164, 4
  %.558.i186 = add nuw nsw i64 %done.9.0.i164, 8
  %.560.not.i187 = icmp sgt i64 %.558.i186, %arg.count
  br i1 %.560.not.i187, label %B702.i112, label %B514.i163

B594.i109:                                        ; preds = %B262.i108
  %.591.i110 = icmp sgt i64 %arg.count, 3
  %or.cond192.i111 = select i1 %.29.i103, i1 %.591.i110, i1 false
  br i1 %or.cond192.i111, label %B624.preheader.i128, label %B702.i112

B624.preheader.i128:                              ; preds = %B594.i109
  %.614.i129 = shl i64 %arg.target_step, 1
  %.619.i130 = mul i64 %arg.target_step, 3
  br label %B624.i131

B624.i131:                                        ; preds = %B624.i131, %B624.preheader.i128
  %done.10.0.i132 = phi i64 [ %.624.i150, %B624.i131 ], [ 0, %B624.preheader.i128 ]
  %.595.i133 = mul nsw i64 %done.10.0.i132, %arg.target_step
  %.597.i134 = add nsw i64 %.595.i133, %arg.target
  %.599.i135 = shl nsw i64 %done.10.0.i132, 2
  %.601.i136 = add nsw i64 %.599.i135, %arg.source
  %.603.i137 = inttoptr i64 %.601.i136 to ptr
  %.604.i138 = load <4 x i32>, ptr %.603.i137, align 1, !noalias !26
  %.605.i139 = extractelement <4 x i32> %.604.i138, i64 0
  %.606.i140 = inttoptr i64 %.597.i134 to ptr
  store i32 %.605.i139, ptr %.606.i140, align 1, !noalias !26
  %.608.i141 = extractelement <4 x i32> %.604.i138, i64 1
  %.610.i142 = add i64 %.597.i134, %arg.target_step
  %.611.i143 = inttoptr i64 %.610.i142 to ptr
  store i32 %.608.i141, ptr %.611.i143, align 1, !noalias !26
  %.613.i144 = extractelement <4 x i32> %.604.i138, i64 2
  %.615.i145 = add i64 %.597.i134, %.614.i129
  %.616.i146 = inttoptr i64 %.615.i145 to ptr
  store i32 %.613.i144, ptr %.616.i146, align 1, !noalias !26
  %.618.i147 = extractelement <4 x i32> %.604.i138, i64 3
  %.620.i148 = add i64 %.597.i134, %.619.i130
  %.621.i149 = inttoptr i64 %.620.i148 to ptr
  store i32 %.618.i147, ptr %.621.i149, align 1, !noalias !26
  %.624.i150 = add nuw nsw i64 %done.10.0.i132, 4
  %.629.i151 = add nuw nsw i64 %done.10.0.i132, 8
  %.631.not.i152 = icmp sgt i64 %.629.i151, %arg.count
  br i1 %.631.not.i152, label %B702.i112, label %B624.i131

B702.i112:                                        ; preds = %B624.i131, %B514.i163, %B594.i109, %B496.i156
  %done.11.1.i113 = phi i64 [ 0, %B594.i109 ], [ %.553.i185, %B514.i163 ], [ %done.8.0.i157, %B496.i156 ], [ %.624.i150, %B624.i131 ]
  %.643.i114 = icmp slt i64 %done.11.1.i113, %arg.count
  br i1 %.643.i114, label %B714.i116, label %common.ret

B714.i116:                                        ; preds = %B702.i112, %B714.i116
  %done.13.0.i117 = phi i64 [ %.662.i125, %B714.i116 ], [ %done.11.1.i113, %B702.i112 ]
  %.649.i118 = mul nsw i64 %done.13.0.i117, %arg.target_step
  %.651.i119 = add nsw i64 %.649.i118, %arg.target
  %.654.i120 = mul nsw i64 %done.13.0.i117, %arg.source_step
  %.656.i121 = add nsw i64 %.654.i120, %arg.source
  %.657.i122 = inttoptr i64 %.656.i121 to ptr
  %.658.i123 = load i32, ptr %.657.i122, align 1, !noalias !26
  %.659.i124 = inttoptr i64 %.651.i119 to ptr
  store i32 %.658.i123, ptr %.659.i124, align 1, !noalias !26
  %.662.i125 = add nsw i64 %done.13.0.i117, 1
  %exitcond.not.i126 = icmp eq i64 %.662.i125, %arg.count
  br i1 %exitcond.not.i126, label %common.ret, label %B714.i116

B64.if.i284:                                      ; preds = %B34.i282, %B64.if.i284
  %.65.0257.i285 = phi i64 [ %.136.i286, %B64.if.i284 ], [ 0, %B34.i282 ]
  %.136.i286 = add nuw nsw i64 %.65.0257.i285, 1
  %9 = shl nsw i64 %.65.0257.i285, 2
  %.163.i287 = add nsw i64 %9, %arg.target
  %.166.i288 = add nsw i64 %9, %arg.source
  %.167.i289 = inttoptr i64 %.166.i288 to ptr
  %.168.i290 = load i32, ptr %.167.i289, align 1, !noalias !26
  %.169.i291 = inttoptr i64 %.163.i287 to ptr
  store i32 %.168.i290, ptr %.169.i291, align 1, !noalias !26
  %exitcond263.not.i292 = icmp eq i64 %arg.count, %.136.i286
  br i1 %exitcond263.not.i292, label %common.ret, label %B64.if.i284

B216.if.i275:                                     ; preds = %B164.i271, %B216.if.i275
  %.230.0254.i276 = phi i64 [ %.299.i277, %B216.if.i275 ], [ 0, %B164.i271 ]
  %.299.i277 = add nuw nsw i64 %.230.0254.i276, 1
  %10 = shl nsw i64 %.230.0254.i276, 2
  %.326.i278 = add nsw i64 %10, %arg.target
  %.328.i279 = inttoptr i64 %.326.i278 to ptr
  store i32 %.198.i273, ptr %.328.i279, align 1, !noalias !26
  %exitcond262.not.i280 = icmp eq i64 %arg.count, %.299.i277
  br i1 %exitcond262.not.i280, label %common.ret, label %B216.if.i275

B128:                                             ; preds = %entry.split
  %.26.i294 = icmp eq i64 %arg.target_step, 1
  %.29.i295 = icmp eq i64 %arg.source_step, 1
  %or.cond.i296 = select i1 %.26.i294, i1 %.29.i295, i1 false
  br i1 %or.cond.i296, label %B34.i420, label %B140.i297

B34.i420:                                         ; preds = %B128
  %.123252.not.i = icmp slt i64 %arg.count, 1
  br i1 %.123252.not.i, label %common.ret, label %B64.if.i421

B140.i297:                                        ; preds = %B128
  %.186.i298 = icmp eq i64 %arg.source_step, 0
  %or.cond1.i299 = select i1 %.26.i294, i1 %.186.i298, i1 false
  br i1 %or.cond1.i299, label %B164.i412, label %B262.i300

B164.i412:                                        ; preds = %B140.i297
  %.197.i413 = inttoptr i64 %arg.source to ptr
  %.198.i414 = load i8, ptr %.197.i413, align 1, !noalias !41
  %.286249.not.i = icmp slt i64 %arg.count, 1
  br i1 %.286249.not.i, label %common.ret, label %B216.if.i415

B262.i300:                                        ; preds = %B140.i297
  br i1 %.26.i294, label %B274.i344, label %B594.i301

B274.i344:                                        ; preds = %B262.i300
  switch i64 %arg.source_step, label %B496.i346 [
    i64 2, label %B292.i395
    i64 3, label %B340.i385
    i64 4, label %B388.i380
    i64 -1, label %B432.i345
  ]

B292.i395:                                        ; preds = %B274.i344
  %.25.i.i396 = add nsw i64 %arg.beyond, %arg.count
  %.26.i.i397 = icmp sgt i64 %.25.i.i396, 16
  br i1 %.26.i.i397, label %B34.i.i398, label %B496.i346

B34.i.i398:                                       ; preds = %B292.i395, %B34.i.i398
  %done.2.0.i.i399 = phi i64 [ %.47.i.i409, %B34.i.i398 ], [ 0, %B292.i395 ]
  %.31.i.i400 = add nsw i64 %done.2.0.i.i399, %arg.target
  %.33.i.i = shl nuw nsw i64 %done.2.0.i.i399, 1
  %.36.i.i401 = add nsw i64 %.33.i.i, %arg.source
  %.38.i.i402 = inttoptr i64 %.36.i.i401 to ptr
  %.39.i.i403 = load <16 x i8>, ptr %.38.i.i402, align 1, !noalias !44
  %.40.i.i404 = add i64 %.36.i.i401, 16
  %.41.i.i405 = inttoptr i64 %.40.i.i404 to ptr
  %.42.i.i406 = load <16 x i8>, ptr %.41.i.i405, align 1, !noalias !44
  %.43.i.i407 = shufflevector <16 x i8> %.39.i.i403, <16 x i8> %.42.i.i406, <16 x i32> <i32 0, i32 2, i32 4, i32 6, i32 8, i32 10, i32 12, i32 14, i32 16, i32 18, i32 20, i32 22, i32 24, i32 26, i32 28, i32 30>
  %.44.i.i408 = inttoptr i64 %.31.i.i400 to ptr
  store <16 x i8> %.43.i.i407, ptr %.44.i.i408, align 1, !noalias !44
  %.47.i.i409 = add nuw nsw i64 %done.2.0.i.i399, 16
  %.52.i.i410 = add nuw nsw i64 %done.2.0.i.i399, 32
  %.56.i.i411 = icmp slt i64 %.52.i.i410, %.25.i.i396
  br i1 %.56.i.i411, label %B34.i.i398, label %B496.i346

B340.i385:                                        ; preds = %B274.i344
  %.25.i194.i386 = add nsw i64 %arg.beyond, %arg.count
  %.26.i195.i387 = icmp sgt i64 %.25.i194.i386, 16
  br i1 %.26.i195.i387, label %B34.i197.i388, label %B496.i346

B34.i197.i388:                                    ; preds = %B340.i385, %B34.i197.i388
  %done.2.0.i198.i389 = phi i64 [ %.51.i.i393, %B34.i197.i388 ], [ 0, %B340.i385 ]
  %.31.i199.i = add nsw i64 %done.2.0.i198.i389, %arg.target
  %.33.i200.i = mul nuw nsw i64 %done.2.0.i198.i389, 3
  %.36.i201.i = add nsw i64 %.33.i200.i, %arg.source
  %.38.i202.i = inttoptr i64 %.36.i201.i to ptr
  %.39.i203.i = load <16 x i8>, ptr %.38.i202.i, align 1, !noalias !47
  %.40.i204.i = add i64 %.36.i201.i, 16
  %.41.i205.i = inttoptr i64 %.40.i204.i to ptr
  %.42.i206.i = load <16 x i8>, ptr %.41.i205.i, align 1, !noalias !47
  %.43.i207.i = add i64 %.36.i201.i, 32
  %.44.i208.i = inttoptr i64 %.43.i207.i to ptr
  %.45.i.i390 = load <16 x i8>, ptr %.44.i208.i, align 1, !noalias !47
  %.46.i.i391 = shufflevector <16 x i8> %.39.i203.i, <16 x i8> %.42.i206.i, <16 x i32> <i32 0, i32 3, i32 6, i32 9, i32 12, i32 15, i32 18, i32 21, i32 24, i32 27, i32 30, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %.47.i209.i = shufflevector <16 x i8> %.46.i.i391, <16 x i8> %.45.i.i390, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 17, i32 20, i32 23, i32 26, i32 29>
  %.48.i.i392 = inttoptr i64 %.31.i199.i to ptr
  store <16 x i8> %.47.i209.i, ptr %.48.i.i392, align 1, !noalias !47
  %.51.i.i393 = add nuw nsw i64 %done.2.0.i198.i389, 16
  %.56.i210.i = add nuw nsw i64 %done.2.0.i198.i389, 32
  %.60.i.i394 = icmp slt i64 %.56.i210.i, %.25.i194.i386
  br i1 %.60.i.i394, label %B34.i197.i388, label %B496.i346

B388.i380:                                        ; preds = %B274.i344
  %.25.i211.i = add nsw i64 %arg.beyond, %arg.count
  %.26.i212.i = icmp sgt i64 %.25.i211.i, 16
  br i1 %.26.i212.i, label %B34.i214.i, label %B496.i346

B34.i214.i:                                       ; preds = %B388.i380, %B34.i214.i
  %done.2.0.i215.i = phi i64 [ %.55.i.i383, %B34.i214.i ], [ 0, %B388.i380 ]
  %.31.i216.i = add nsw i64 %done.2.0.i215.i, %arg.target
  %.33.i217.i = shl nsw i64 %done.2.0.i215.i, 2
  %.36.i218.i = add nsw i64 %.33.i217.i, %arg.source
  %.38.i219.i = inttoptr i64 %.36.i218.i to ptr
  %.39.i220.i = load <16 x i8>, ptr %.38.i219.i, align 1, !noalias !50
  %.40.i221.i = add i64 %.36.i218.i, 16
  %.41.i222.i = inttoptr i64 %.40.i221.i to ptr
  %.42.i223.i = load <16 x i8>, ptr %.41.i222.i, align 1, !noalias !50
  %.43.i224.i = add i64 %.36.i218.i, 32
  %.44.i225.i = inttoptr i64 %.43.i224.i to ptr
  %.45.i226.i = load <16 x i8>, ptr %.44.i225.i, align 1, !noalias !50
  %.46.i227.i = add i64 %.36.i218.i, 48
  %.47.i228.i = inttoptr i64 %.46.i227.i to ptr
  %.48.i229.i = load <16 x i8>, ptr %.47.i228.i, align 1, !noalias !50
  %.49.i.i381 = shufflevector <16 x i8> %.39.i220.i, <16 x i8> %.42.i223.i, <16 x i32> <i32 0, i32 4, i32 8, i32 12, i32 16, i32 20, i32 24, i32 28, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %.50.i.i382 = shufflevector <16 x i8> %.49.i.i381, <16 x i8> %.45.i226.i, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 16, i32 20, i32 24, i32 28, i32 poison, i32 poison, i32 poison, i32 poison>
  %.51.i230.i = shufflevector <16 x i8> %.50.i.i382, <16 x i8> %.48.i229.i, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 16, i32 20, i32 24, i32 28>
  %.52.i231.i = inttoptr i64 %.31.i216.i to ptr
  store <16 x i8> %.51.i230.i, ptr %.52.i231.i, align 1, !noalias !50
  %.55.i.i383 = add nuw nsw i64 %done.2.0.i215.i, 16
  %.60.i232.i = add nuw nsw i64 %done.2.0.i215.i, 32
  %.64.i.i384 = icmp slt i64 %.60.i232.i, %.25.i211.i
  br i1 %.64.i.i384, label %B34.i214.i, label %B496.i346

B432.i345:                                        ; preds = %B274.i344
  %.26.i233.i = icmp sgt i64 %arg.count, 15
  br i1 %.26.i233.i, label %B34.preheader.i.i377, label %B496.i346

B34.preheader.i.i377:                             ; preds = %B432.i345
  %.36.i235.i = add i64 %arg.source, -15
  br label %B34.i236.i

B34.i236.i:                                       ; preds = %B34.i236.i, %B34.preheader.i.i377
  %done.2.0.i237.i = phi i64 [ %.44.i243.i, %B34.i236.i ], [ 0, %B34.preheader.i.i377 ]
  %.31.i238.i = add nsw i64 %done.2.0.i237.i, %arg.target
  %.37.i.i378 = sub i64 %.36.i235.i, %done.2.0.i237.i
  %.38.i239.i = inttoptr i64 %.37.i.i378 to ptr
  %.39.i240.i = load <16 x i8>, ptr %.38.i239.i, align 1, !noalias !53
  %.40.i241.i = shufflevector <16 x i8> %.39.i240.i, <16 x i8> poison, <16 x i32> <i32 15, i32 14, i32 13, i32 12, i32 11, i32 10, i32 9, i32 8, i32 7, i32 6, i32 5, i32 4, i32 3, i32 2, i32 1, i32 0>
  %.41.i242.i = inttoptr i64 %.31.i238.i to ptr
  store <16 x i8> %.40.i241.i, ptr %.41.i242.i, align 1, !noalias !53
  %.44.i243.i = add nuw nsw i64 %done.2.0.i237.i, 16
  %.49.i244.i = add nuw nsw i64 %done.2.0.i237.i, 32
  %.53.not.i.i379 = icmp sgt i64 %.49.i244.i, %arg.count
  br i1 %.53.not.i.i379, label %B496.i346, label %B34.i236.i

B496.i346:                                        ; preds = %B34.i236.i, %B34.i214.i, %B34.i197.i388, %B34.i.i398, %B432.i345, %B388.i380, %B340.i385, %B292.i395, %B274.i344
  %done.8.0.i347 = phi i64 [ 0, %B274.i344 ], [ %.47.i.i409, %B34.i.i398 ], [ %.51.i.i393, %B34.i197.i388 ], [ %.55.i.i383, %B34.i214.i ], [ 0, %B292.i395 ], [ 0, %B340.i385 ], [ 0, %B388.i380 ], [ 0, %B432.i345 ], [ %.44.i243.i, %B34.i236.i ]
  %.516.i348 = add nsw i64 %done.8.0.i347, 4
  %.520.not.i349 = icmp sgt i64 %.516.i348, %arg.count
  br i1 %.520.not.i349, label %B702.i304, label %B514.preheader.i350

B514.preheader.i350:                              ; preds = %B496.i346
  %.540.i351 = shl i64 %arg.source_step, 1
  %.545.i352 = mul i64 %arg.source_step, 3
  br label %B514.i353

B514.i353:                                        ; preds = %B514.i353, %B514.preheader.i350
  %done.9.0.i354 = phi i64 [ %.553.i374, %B514.i353 ], [ %done.8.0.i347, %B514.preheader.i350 ]
  %.525.i355 = add nsw i64 %done.9.0.i354, %arg.target
  %.528.i356 = mul nsw i64 %done.9.0.i354, %arg.source_step
  %.530.i357 = add nsw i64 %.528.i356, %arg.source
  %.532.i358 = inttoptr i64 %.530.i357 to ptr
  %.533.i359 = load i8, ptr %.532.i358, align 1, !noalias !41
  %.534.i360 = insertelement <4 x i8> poison, i8 %.533.i359, i64 0
  %.536.i361 = add i64 %.530.i357, %arg.source_step
  %.537.i362 = inttoptr i64 %.536.i361 to ptr
  %.538.i363 = load i8, ptr %.537.i362, align 1, !noalias !41
  %.539.i364 = insertelement <4 x i8> %.534.i360, i8 %.538.i363, i64 1
  %.541.i365 = add i64 %.530.i357, %.540.i351
  %.542.i366 = inttoptr i64 %.541.i365 to ptr
  %.543.i367 = load i8, ptr %.542.i366, align 1, !noalias !41
  %.544.i368 = insertelement <4 x i8> %.539.i364, i8 %.543.i367, i64 2
  %.546.i369 = add i64 %.530.i357, %.545.i352
  %.547.i370 = inttoptr i64 %.546.i369 to ptr
  %.548.i371 = load i8, ptr %.547.i370, align 1, !noalias !41
  %.549.i372 = insertelement <4 x i8> %.544.i368, i8 %.548.i371, i64 3
  %.550.i373 = inttoptr i64 %.525.i355 to ptr
  store <4 x i8> %.549.i372, ptr %.550.i373, align 1, !noalias !41
  %.553.i374 = add nuw nsw i64 %done.9.0.i354, 4
  %.558.i375 = add nuw nsw i64 %done.9.0.i354, 8
  %.560.not.i376 = icmp sgt i64 %.558.i375, %arg.count
  br i1 %.560.not.i376, label %B702.i304, label %B514.i353

B594.i301:                                        ; preds = %B262.i300
  %.591.i302 = icmp sgt i64 %arg.count, 3
  %or.cond192.i303 = select i1 %.29.i295, i1 %.591.i302, i1 false
  br i1 %or.cond192.i303, label %B624.preheader.i320, label %B702.i304

B624.preheader.i320:                              ; preds = %B594.i301
  %.614.i321 = shl i64 %arg.target_step, 1
  %.619.i322 = mul i64 %arg.target_step, 3
  br label %B624.i323

B624.i323:                                        ; preds = %B624.i323, %B624.preheader.i320
  %done.10.0.i324 = phi i64 [ %.624.i341, %B624.i323 ], [ 0, %B624.preheader.i320 ]
  %.595.i325 = mul nsw i64 %done.10.0.i324, %arg.target_step
  %.597.i326 = add nsw i64 %.595.i325, %arg.target
  %.601.i327 = add nsw i64 %done.10.0.i324, %arg.source
  %.603.i328 = inttoptr i64 %.601.i327 to ptr
  %.604.i329 = load <4 x i8>, ptr %.603.i328, align 1, !noalias !41
  %.605.i330 = extractelement <4 x i8> %.604.i329, i64 0
  %.606.i331 = inttoptr i64 %.597.i326 to ptr
  store i8 %.605.i330, ptr %.606.i331, align 1, !noalias !41
  %.608.i332 = extractelement <4 x i8> %.604.i329, i64 1
  %.610.i333 = add i64 %.597.i326, %arg.target_step
  %.611.i334 = inttoptr i64 %.610.i333 to ptr
  store i8 %.608.i332, ptr %.611.i334, align 1, !noalias !41
  %.613.i335 = extractelement <4 x i8> %.604.i329, i64 2
  %.615.i336 = add i64 %.597.i326, %.614.i321
  %.616.i337 = inttoptr i64 %.615.i336 to ptr
  store i8 %.613.i335, ptr %.616.i337, align 1, !noalias !41
  %.618.i338 = extractelement <4 x i8> %.604.i329, i64 3
  %.620.i339 = add i64 %.597.i326, %.619.i322
  %.621.i340 = inttoptr i64 %.620.i339 to ptr
  store i8 %.618.i338, ptr %.621.i340, align 1, !noalias !41
  %.624.i341 = add nuw nsw i64 %done.10.0.i324, 4
  %.629.i342 = add nuw nsw i64 %done.10.0.i324, 8
  %.631.not.i343 = icmp sgt i64 %.629.i342, %arg.count
  br i1 %.631.not.i343, label %B702.i304, label %B624.i323

B702.i304:                                        ; preds = %B624.i323, %B514.i353, %B594.i301, %B496.i346
  %done.11.1.i305 = phi i64 [ 0, %B594.i301 ], [ %.553.i374, %B514.i353 ], [ %done.8.0.i347, %B496.i346 ], [ %.624.i341, %B624.i323 ]
  %.643.i306 = icmp slt i64 %done.11.1.i305, %arg.count
  br i1 %.643.i306, label %B714.i308, label %common.ret

B714.i308:                                        ; preds = %B702.i304, %B714.i308
  %done.13.0.i309 = phi i64 [ %.662.i317, %B714.i308 ], [ %done.11.1.i305, %B702.i304 ]
  %.649.i310 = mul nsw i64 %done.13.0.i309, %arg.target_step
  %.651.i311 = add nsw i64 %.649.i310, %arg.target
  %.654.i312 = mul nsw i64 %done.13.0.i309, %arg.source_step
  %.656.i313 = add nsw i64 %.654.i312, %arg.source
  %.657.i314 = inttoptr i64 %.656.i313 to ptr
  %.658.i315 = load i8, ptr %.657.i314, align 1, !noalias !41
  %.659.i316 = inttoptr i64 %.651.i311 to ptr
  store i8 %.658.i315, ptr %.659.i316, align 1, !noalias !41
  %.662.i317 = add nsw i64 %done.13.0.i309, 1
  %exitcond.not.i318 = icmp eq i64 %.662.i317, %arg.count
  br i1 %exitcond.not.i318, label %common.ret, label %B714.i308

B64.if.i421:                                      ; preds = %B34.i420, %B64.if.i421
  %.65.0254.i = phi i64 [ %.136.i422, %B64.if.i421 ], [ 0, %B34.i420 ]
  %.136.i422 = add nuw nsw i64 %.65.0254.i, 1
  %.163.i423 = add nsw i64 %.65.0254.i, %arg.target
  %.166.i424 = add nsw i64 %.65.0254.i, %arg.source
  %.167.i425 = inttoptr i64 %.166.i424 to ptr
  %.168.i426 = load i8, ptr %.167.i425, align 1, !noalias !41
  %.169.i427 = inttoptr i64 %.163.i423 to ptr
  store i8 %.168.i426, ptr %.169.i427, align 1, !noalias !41
  %exitcond260.not.i = icmp eq i64 %arg.count, %.136.i422
  br i1 %exitcond260.not.i, label %common.ret, label %B64.if.i421

B216.if.i415:                                     ; preds = %B164.i412, %B216.if.i415
  %.230.0251.i = phi i64 [ %.299.i416, %B216.if.i415 ], [ 0, %B164.i412 ]
  %.299.i416 = add nuw nsw i64 %.230.0251.i, 1
  %.326.i417 = add nsw i64 %.230.0251.i, %arg.target
  %.328.i418 = inttoptr i64 %.326.i417 to ptr
  store i8 %.198.i414, ptr %.328.i418, align 1, !noalias !41
  %exitcond259.not.i = icmp eq i64 %arg.count, %.299.i416
  br i1 %exitcond259.not.i, label %common.ret, label %B216.if.i415

B184:                                             ; preds = %entry.split
  %.26.i429 = icmp eq i64 %arg.target_step, 2
  %.29.i430 = icmp eq i64 %arg.source_step, 2
  %or.cond.i431 = select i1 %.26.i429, i1 %.29.i430, i1 false
  br i1 %or.cond.i431, label %B34.i609, label %B140.i432

B34.i609:                                         ; preds = %B184
  %.123255.not.i610 = icmp slt i64 %arg.count, 1
  br i1 %.123255.not.i610, label %common.ret, label %B64.if.i611

B140.i432:                                        ; preds = %B184
  %.186.i433 = icmp eq i64 %arg.source_step, 0
  %or.cond1.i434 = select i1 %.26.i429, i1 %.186.i433, i1 false
  br i1 %or.cond1.i434, label %B164.i598, label %B262.i435

B164.i598:                                        ; preds = %B140.i432
  %.197.i599 = inttoptr i64 %arg.source to ptr
  %.198.i600 = load i16, ptr %.197.i599, align 1, !noalias !56
  %.286252.not.i601 = icmp slt i64 %arg.count, 1
  br i1 %.286252.not.i601, label %common.ret, label %B216.if.i602

B262.i435:                                        ; preds = %B140.i432
  br i1 %.26.i429, label %B274.i480, label %B594.i436

B274.i480:                                        ; preds = %B262.i435
  %11 = add i64 %arg.source_step, 2
  %12 = tail call i64 @llvm.fshl.i64(i64 %11, i64 %11, i64 63)
  switch i64 %12, label %B496.i483 [
    i64 3, label %B292.i579
    i64 4, label %B340.i556
    i64 5, label %B388.i529
    i64 0, label %B432.i481
  ]

B292.i579:                                        ; preds = %B274.i480
  %.25.i.i580 = add nsw i64 %arg.beyond, %arg.count
  %.26.i.i581 = icmp sgt i64 %.25.i.i580, 16
  br i1 %.26.i.i581, label %B34.i.i582, label %B496.i483

B34.i.i582:                                       ; preds = %B292.i579, %B34.i.i582
  %done.2.0.i.i583 = phi i64 [ %.47.i.i595, %B34.i.i582 ], [ 0, %B292.i579 ]
  %.29.i.i584 = shl nuw nsw i64 %done.2.0.i.i583, 1
  %.31.i.i585 = add nsw i64 %.29.i.i584, %arg.target
  %.34.i.i586 = shl nsw i64 %done.2.0.i.i583, 2
  %.36.i.i587 = add nsw i64 %.34.i.i586, %arg.source
  %.38.i.i588 = inttoptr i64 %.36.i.i587 to ptr
  %.39.i.i589 = load <16 x i16>, ptr %.38.i.i588, align 1, !noalias !59
  %.40.i.i590 = add i64 %.36.i.i587, 32
  %.41.i.i591 = inttoptr i64 %.40.i.i590 to ptr
  %.42.i.i592 = load <16 x i16>, ptr %.41.i.i591, align 1, !noalias !59
  %.43.i.i593 = shufflevector <16 x i16> %.39.i.i589, <16 x i16> %.42.i.i592, <16 x i32> <i32 0, i32 2, i32 4, i32 6, i32 8, i32 10, i32 12, i32 14, i32 16, i32 18, i32 20, i32 22, i32 24, i32 26, i32 28, i32 30>
  %.44.i.i594 = inttoptr i64 %.31.i.i585 to ptr
  store <16 x i16> %.43.i.i593, ptr %.44.i.i594, align 1, !noalias !59
  %.47.i.i595 = add nuw nsw i64 %done.2.0.i.i583, 16
  %.52.i.i596 = add nuw nsw i64 %done.2.0.i.i583, 32
  %.56.i.i597 = icmp slt i64 %.52.i.i596, %.25.i.i580
  br i1 %.56.i.i597, label %B34.i.i582, label %B496.i483

B340.i556:                                        ; preds = %B274.i480
  %.25.i194.i557 = add nsw i64 %arg.beyond, %arg.count
  %.26.i195.i558 = icmp sgt i64 %.25.i194.i557, 16
  br i1 %.26.i195.i558, label %B34.i197.i559, label %B496.i483

B34.i197.i559:                                    ; preds = %B340.i556, %B34.i197.i559
  %done.2.0.i198.i560 = phi i64 [ %.51.i.i576, %B34.i197.i559 ], [ 0, %B340.i556 ]
  %.29.i199.i561 = shl nuw nsw i64 %done.2.0.i198.i560, 1
  %.31.i200.i562 = add nsw i64 %.29.i199.i561, %arg.target
  %.34.i201.i563 = mul nuw nsw i64 %done.2.0.i198.i560, 6
  %.36.i202.i564 = add nsw i64 %.34.i201.i563, %arg.source
  %.38.i203.i565 = inttoptr i64 %.36.i202.i564 to ptr
  %.39.i204.i566 = load <16 x i16>, ptr %.38.i203.i565, align 1, !noalias !62
  %.40.i205.i567 = add i64 %.36.i202.i564, 32
  %.41.i206.i568 = inttoptr i64 %.40.i205.i567 to ptr
  %.42.i207.i569 = load <16 x i16>, ptr %.41.i206.i568, align 1, !noalias !62
  %.43.i208.i570 = add i64 %.36.i202.i564, 64
  %.44.i209.i571 = inttoptr i64 %.43.i208.i570 to ptr
  %.45.i.i572 = load <16 x i16>, ptr %.44.i209.i571, align 1, !noalias !62
  %.46.i.i573 = shufflevector <16 x i16> %.39.i204.i566, <16 x i16> %.42.i207.i569, <16 x i32> <i32 0, i32 3, i32 6, i32 9, i32 12, i32 15, i32 18, i32 21, i32 24, i32 27, i32 30, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %.47.i210.i574 = shufflevector <16 x i16> %.46.i.i573, <16 x i16> %.45.i.i572, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 17, i32 20, i32 23, i32 26, i32 29>
  %.48.i.i575 = inttoptr i64 %.31.i200.i562 to ptr
  store <16 x i16> %.47.i210.i574, ptr %.48.i.i575, align 1, !noalias !62
  %.51.i.i576 = add nuw nsw i64 %done.2.0.i198.i560, 16
  %.56.i211.i577 = add nuw nsw i64 %done.2.0.i198.i560, 32
  %.60.i.i578 = icmp slt i64 %.56.i211.i577, %.25.i194.i557
  br i1 %.60.i.i578, label %B34.i197.i559, label %B496.i483

B388.i529:                                        ; preds = %B274.i480
  %.25.i212.i530 = add nsw i64 %arg.beyond, %arg.count
  %.26.i213.i531 = icmp sgt i64 %.25.i212.i530, 16
  br i1 %.26.i213.i531, label %B34.i215.i532, label %B496.i483

B34.i215.i532:                                    ; preds = %B388.i529, %B34.i215.i532
  %done.2.0.i216.i533 = phi i64 [ %.55.i.i553, %B34.i215.i532 ], [ 0, %B388.i529 ]
  %.29.i217.i534 = shl nuw nsw i64 %done.2.0.i216.i533, 1
  %.31.i218.i535 = add nsw i64 %.29.i217.i534, %arg.target
  %.34.i219.i536 = shl nsw i64 %done.2.0.i216.i533, 3
  %.36.i220.i537 = add nsw i64 %.34.i219.i536, %arg.source
  %.38.i221.i538 = inttoptr i64 %.36.i220.i537 to ptr
  %.39.i222.i539 = load <16 x i16>, ptr %.38.i221.i538, align 1, !noalias !65
  %.40.i223.i540 = add i64 %.36.i220.i537, 32
  %.41.i224.i541 = inttoptr i64 %.40.i223.i540 to ptr
  %.42.i225.i542 = load <16 x i16>, ptr %.41.i224.i541, align 1, !noalias !65
  %.43.i226.i543 = add i64 %.36.i220.i537, 64
  %.44.i227.i544 = inttoptr i64 %.43.i226.i543 to ptr
  %.45.i228.i545 = load <16 x i16>, ptr %.44.i227.i544, align 1, !noalias !65
  %.46.i229.i546 = add i64 %.36.i220.i537, 96
  %.47.i230.i547 = inttoptr i64 %.46.i229.i546 to ptr
  %.48.i231.i548 = load <16 x i16>, ptr %.47.i230.i547, align 1, !noalias !65
  %.49.i.i549 = shufflevector <16 x i16> %.39.i222.i539, <16 x i16> %.42.i225.i542, <16 x i32> <i32 0, i32 4, i32 8, i32 12, i32 16, i32 20, i32 24, i32 28, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %.50.i.i550 = shufflevector <16 x i16> %.49.i.i549, <16 x i16> %.45.i228.i545, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 16, i32 20, i32 24, i32 28, i32 poison, i32 poison, i32 poison, i32 poison>
  %.51.i232.i551 = shufflevector <16 x i16> %.50.i.i550, <16 x i16> %.48.i231.i548, <16 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 16, i32 20, i32 24, i32 28>
  %.52.i233.i552 = inttoptr i64 %.31.i218.i535 to ptr
  store <16 x i16> %.51.i232.i551, ptr %.52.i233.i552, align 1, !noalias !65
  %.55.i.i553 = add nuw nsw i64 %done.2.0.i216.i533, 16
  %.60.i234.i554 = add nuw nsw i64 %done.2.0.i216.i533, 32
  %.64.i.i555 = icmp slt i64 %.60.i234.i554, %.25.i212.i530
  br i1 %.64.i.i555, label %B34.i215.i532, label %B496.i483

B432.i481:                                        ; preds = %B274.i480
  %.26.i235.i482 = icmp sgt i64 %arg.count, 15
  br i1 %.26.i235.i482, label %B34.preheader.i.i515, label %B496.i483

B34.preheader.i.i515:                             ; preds = %B432.i481
  %.36.i237.i516 = add i64 %arg.source, -30
  br label %B34.i238.i517

B34.i238.i517:                                    ; preds = %B34.i238.i517, %B34.preheader.i.i515
  %done.2.0.i239.i518 = phi i64 [ %.44.i246.i526, %B34.i238.i517 ], [ 0, %B34.preheader.i.i515 ]
  %.29.i240.i519 = shl nuw nsw i64 %done.2.0.i239.i518, 1
  %.31.i241.i520 = add nsw i64 %.29.i240.i519, %arg.target
  %.37.i.i521 = sub i64 %.36.i237.i516, %.29.i240.i519
  %.38.i242.i522 = inttoptr i64 %.37.i.i521 to ptr
  %.39.i243.i523 = load <16 x i16>, ptr %.38.i242.i522, align 1, !noalias !68
  %.40.i244.i524 = shufflevector <16 x i16> %.39.i243.i523, <16 x i16> poison, <16 x i32> <i32 15, i32 14, i32 13, i32 12, i32 11, i32 10, i32 9, i32 8, i32 7, i32 6, i32 5, i32 4, i32 3, i32 2, i32 1, i32 0>
  %.41.i245.i525 = inttoptr i64 %.31.i241.i520 to ptr
  store <16 x i16> %.40.i244.i524, ptr %.41.i245.i525, align 1, !noalias !68
  %.44.i246.i526 = add nuw nsw i64 %done.2.0.i239.i518, 16
  %.49.i247.i527 = add nuw nsw i64 %done.2.0.i239.i518, 32
  %.53.not.i.i528 = icmp sgt i64 %.49.i247.i527, %arg.count
  br i1 %.53.not.i.i528, label %B496.i483, label %B34.i238.i517

B496.i483:                                        ; preds = %B34.i238.i517, %B34.i215.i532, %B34.i197.i559, %B34.i.i582, %B432.i481, %B388.i529, %B340.i556, %B292.i579, %B274.i480
  %done.8.0.i484 = phi i64 [ 0, %B274.i480 ], [ %.47.i.i595, %B34.i.i582 ], [ %.51.i.i576, %B34.i197.i559 ], [ %.55.i.i553, %B34.i215.i532 ], [ 0, %B292.i579 ], [ 0, %B340.i556 ], [ 0, %B388.i529 ], [ 0, %B432.i481 ], [ %.44.i246.i526, %B34.i238.i517 ]
  %.516.i485 = add nsw i64 %done.8.0.i484, 4
  %.520.not.i486 = icmp sgt i64 %.516.i485, %arg.count
  br i1 %.520.not.i486, label %B702.i439, label %B514.preheader.i487

B514.preheader.i487:                              ; preds = %B496.i483
  %.540.i488 = shl i64 %arg.source_step, 1
  %.545.i489 = mul i64 %arg.source_step, 3
  br label %B514.i490

B514.i490:                                        ; preds = %B514.i490, %B514.preheader.i487
  %done.9.0.i491 = phi i64 [ %.553.i512, %B514.i490 ], [ %done.8.0.i484, %B514.preheader.i487 ]
  %.523.i492 = shl nsw i64 %done.9.0.i491, 1
  %.525.i493 = add nsw i64 %.523.i492, %arg.target
  %.528.i494 = mul nsw i64 %done.9.0.i491, %arg.source_step
  %.530.i495 = add nsw i64 %.528.i494, %arg.source
  %.532.i496 = inttoptr i64 %.530.i495 to ptr
  %.533.i497 = load i16, ptr %.532.i496, align 1, !noalias !56
  %.534.i498 = insertelement <4 x i16> poison, i16 %.533.i497, i64 0
  %.536.i499 = add i64 %.530.i495, %arg.source_step
  %.537.i500 = inttoptr i64 %.536.i499 to ptr
  %.538.i501 = load i16, ptr %.537.i500, align 1, !noalias !56
  %.539.i502 = insertelement <4 x i16> %.534.i498, i16 %.538.i501, i64 1
  %.541.i503 = add i64 %.530.i495, %.540.i488
  %.542.i504 = inttoptr i64 %.541.i503 to ptr
  %.543.i505 = load i16, ptr %.542.i504, align 1, !noalias !56
  %.544.i506 = insertelement <4 x i16> %.539.i502, i16 %.543.i505, i64 2
  %.546.i507 = add i64 %.530.i495, %.545.i489
  %.547.i508 = inttoptr i64 %.546.i507 to ptr
  %.548.i509 = load i16, ptr %.547.i508, align 1, !noalias !56
  %.549.i510 = insertelement <4 x i16> %.544.i506, i16 %.548.i509, i64 3
  %.550.i511 = inttoptr i64 %.525.i493 to ptr
  store <4 x i16> %.549.i510, ptr %.550.i511, align 1, !noalias !56
  %.553.i512 = add nuw nsw i64 %done.9.0.i491, 4
  %.558.i513 = add nuw nsw i64 %done.9.0.i491, 8
  %.560.not.i514 = icmp sgt i64 %.558.i513, %arg.count
  br i1 %.560.not.i514, label %B702.i439, label %B514.i490

B594.i436:                                        ; preds = %B262.i435
  %.591.i437 = icmp sgt i64 %arg.count, 3
  %or.cond192.i438 = select i1 %.29.i430, i1 %.591.i437, i1 false
  br i1 %or.cond192.i438, label %B624.preheader.i455, label %B702.i439

B624.preheader.i455:                              ; preds = %B594.i436
  %.614.i456 = shl i64 %arg.target_step, 1
  %.619.i457 = mul i64 %arg.target_step, 3
  br label %B624.i458

B624.i458:                                        ; preds = %B624.i458, %B624.preheader.i455
  %done.10.0.i459 = phi i64 [ %.624.i477, %B624.i458 ], [ 0, %B624.preheader.i455 ]
  %.595.i460 = mul nsw i64 %done.10.0.i459, %arg.target_step
  %.597.i461 = add nsw i64 %.595.i460, %arg.target
  %.599.i462 = shl nuw nsw i64 %done.10.0.i459, 1
  %.601.i463 = add nsw i64 %.599.i462, %arg.source
  %.603.i464 = inttoptr i64 %.601.i463 to ptr
  %.604.i465 = load <4 x i16>, ptr %.603.i464, align 1, !noalias !56
  %.605.i466 = extractelement <4 x i16> %.604.i465, i64 0
  %.606.i467 = inttoptr i64 %.597.i461 to ptr
  store i16 %.605.i466, ptr %.606.i467, align 1, !noalias !56
  %.608.i468 = extractelement <4 x i16> %.604.i465, i64 1
  %.610.i469 = add i64 %.597.i461, %arg.target_step
  %.611.i470 = inttoptr i64 %.610.i469 to ptr
  store i16 %.608.i468, ptr %.611.i470, align 1, !noalias !56
  %.613.i471 = extractelement <4 x i16> %.604.i465, i64 2
  %.615.i472 = add i64 %.597.i461, %.614.i456
  %.616.i473 = inttoptr i64 %.615.i472 to ptr
  store i16 %.613.i471, ptr %.616.i473, align 1, !noalias !56
  %.618.i474 = extractelement <4 x i16> %.604.i465, i64 3
  %.620.i475 = add i64 %.597.i461, %.619.i457
  %.621.i476 = inttoptr i64 %.620.i475 to ptr
  store i16 %.618.i474, ptr %.621.i476, align 1, !noalias !56
  %.624.i477 = add nuw nsw i64 %done.10.0.i459, 4
  %.629.i478 = add nuw nsw i64 %done.10.0.i459, 8
  %.631.not.i479 = icmp sgt i64 %.629.i478, %arg.count
  br i1 %.631.not.i479, label %B702.i439, label %B624.i458

B702.i439:                                        ; preds = %B624.i458, %B514.i490, %B594.i436, %B496.i483
  %done.11.1.i440 = phi i64 [ 0, %B594.i436 ], [ %.553.i512, %B514.i490 ], [ %done.8.0.i484, %B496.i483 ], [ %.624.i477, %B624.i458 ]
  %.643.i441 = icmp slt i64 %done.11.1.i440, %arg.count
  br i1 %.643.i441, label %B714.i443, label %common.ret

B714.i443:                                        ; preds = %B702.i439, %B714.i443
  %done.13.0.i444 = phi i64 [ %.662.i452, %B714.i443 ], [ %done.11.1.i440, %B702.i439 ]
  %.649.i445 = mul nsw i64 %done.13.0.i444, %arg.target_step
  %.651.i446 = add nsw i64 %.649.i445, %arg.target
  %.654.i447 = mul nsw i64 %done.13.0.i444, %arg.source_step
  %.656.i448 = add nsw i64 %.654.i447, %arg.source
  %.657.i449 = inttoptr i64 %.656.i448 to ptr
  %.658.i450 = load i16, ptr %.657.i449, align 1, !noalias !56
  %.659.i451 = inttoptr i64 %.651.i446 to ptr
  store i16 %.658.i450, ptr %.659.i451, align 1, !noalias !56
  %.662.i452 = add nsw i64 %done.13.0.i444, 1
  %exitcond.not.i453 = icmp eq i64 %.662.i452, %arg.count
  br i1 %exitcond.not.i453, label %common.ret, label %B714.i443

B64.if.i611:                                      ; preds = %B34.i609, %B64.if.i611
  %.65.0257.i612 = phi i64 [ %.136.i613, %B64.if.i611 ], [ 0, %B34.i609 ]
  %.136.i613 = add nuw nsw i64 %.65.0257.i612, 1
  %13 = shl nuw nsw i64 %.65.0257.i612, 1
  %.163.i614 = add nsw i64 %13, %arg.target
  %.166.i615 = add nsw i64 %13, %arg.source
  %.167.i616 = inttoptr i64 %.166.i615 to ptr
  %.168.i617 = load i16, ptr %.167.i616, align 1, !noalias !56
  %.169.i618 = inttoptr i64 %.163.i614 to ptr
  store i16 %.168.i617, ptr %.169.i618, align 1, !noalias !56
  %exitcond263.not.i619 = icmp eq i64 %arg.count, %.136.i613
  br i1 %exitcond263.not.i619, label %common.ret, label %B64.if.i611

B216.if.i602:                                     ; preds = %B164.i598, %B216.if.i602
  %.230.0254.i603 = phi i64 [ %.299.i604, %B216.if.i602 ], [ 0, %B164.i598 ]
  %.299.i604 = add nuw nsw i64 %.230.0254.i603, 1
  %14 = shl nuw nsw i64 %.230.0254.i603, 1
  %.326.i605 = add nsw i64 %14, %arg.target
  %.328.i606 = inttoptr i64 %.326.i605 to ptr
  store i16 %.198.i600, ptr %.328.i606, align 1, !noalias !56
  %exitcond262.not.i607 = icmp eq i64 %arg.count, %.299.i604
  br i1 %exitcond262.not.i607, label %common.ret, label %B216.if.i602

B228:                                             ; preds = %entry, %entry.split
  %.311645.not = icmp slt i64 %arg.count, 1
  br i1 %.311645.not, label %common.ret, label %B258.if

common.ret:                                       ; preds = %B714.i443, %B216.if.i602, %B64.if.i611, %B714.i308, %B216.if.i415, %B64.if.i421, %B714.i116, %B216.if.i275, %B64.if.i284, %B714.i, %B216.if.i, %B64.if.i, %B258.if, %B34.i609, %B164.i598, %B702.i439, %B34.i420, %B164.i412, %B702.i304, %B34.i282, %B164.i271, %B702.i112, %B34.i, %B164.i, %B702.i, %B228
  store ptr null, ptr %retptr, align 8
  ret void

B258.if:                                          ; preds = %B228, %B258.if
  %.255.0646 = phi i64 [ %.324, %B258.if ], [ 0, %B228 ]
  %.324 = add nuw nsw i64 %.255.0646, 1
  %.350 = mul nsw i64 %.255.0646, %arg.target_step
  %.352 = add nsw i64 %.350, %arg.target
  %.354 = mul nsw i64 %.255.0646, %arg.source_step
  %.356 = add nsw i64 %.354, %arg.source
  %.357 = inttoptr i64 %.356 to ptr
  %.358 = load i64, ptr %.357, align 1
  %.359 = inttoptr i64 %.352 to ptr
  store i64 %.358, ptr %.359, align 1
  %.365 = add nsw i64 %.352, 8
  %.370 = add nsw i64 %.356, 8
  %.371 = inttoptr i64 %.370 to ptr
  %.372 = load i64, ptr %.371, align 1
  %.373 = inttoptr i64 %.365 to ptr
  store i64 %.372, ptr %.373, align 1
  %exitcond.not = icmp eq i64 %arg.count, %.324
  br i1 %exitcond.not, label %common.ret, label %B258.if
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc void @_ZN9kernelgen5build5tiles5_packB3v36B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.block, i64 %arg.start, i64 %arg.step, i64 %arg.row_step, i64 %arg.rows, i64 %arg.cols, i64 %arg.item, i64 %arg.mode, i64 range(i64 0, 2) %arg.beyond) unnamed_addr #0 {
entry:
  %.174.i = alloca ptr, align 8
  %.357.i = alloca ptr, align 8
  %.64.i = alloca ptr, align 8
  %.48 = alloca ptr, align 8
  store ptr null, ptr %.48, align 8
  %.104 = alloca ptr, align 8
  store ptr null, ptr %.104, align 8
  %.189 = alloca ptr, align 8
  store ptr null, ptr %.189, align 8
  %.32 = icmp eq i64 %arg.rows, 1
  br i1 %.32, label %B16, label %B62

B16:                                              ; preds = %entry
  store ptr null, ptr %.48, align 8
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr %.48, i64 %arg.block, i64 %arg.item, i64 %arg.start, i64 %arg.step, i64 %arg.cols, i64 %arg.item, i64 %arg.beyond)
  br label %common.ret

B62:                                              ; preds = %entry
  %.91 = icmp eq i64 %arg.mode, 2
  br i1 %.91, label %B84, label %B208

B84:                                              ; preds = %B62
  store ptr null, ptr %.104, align 8
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr %.104, i64 %arg.block, i64 %arg.item, i64 %arg.start, i64 %arg.step, i64 %arg.cols, i64 %arg.item, i64 0)
  %.135 = mul nsw i64 %arg.cols, %arg.rows
  call void @llvm.lifetime.start.p0(ptr nonnull %.64.i)
  store ptr null, ptr %.64.i, align 8, !noalias !71
  %.18.i = icmp slt i64 %arg.cols, %.135
  br i1 %.18.i, label %B20.i, label %_ZN9kernelgen5build5moves6repeatB3v37B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit

B20.i:                                            ; preds = %B84, %B20.i
  %done.2.0.i = phi i64 [ %.89.i, %B20.i ], [ %arg.cols, %B84 ]
  %.22.i = sub nsw i64 %.135, %done.2.0.i
  %.11.i.i = tail call i64 @llvm.smin.i64(i64 %.22.i, i64 %done.2.0.i)
  %.57.i = mul nsw i64 %done.2.0.i, %arg.item
  %.59.i = add nsw i64 %.57.i, %arg.block
  store ptr null, ptr %.64.i, align 8, !noalias !71
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr %.64.i, i64 %.59.i, i64 %arg.item, i64 %arg.block, i64 %arg.item, i64 %.11.i.i, i64 %arg.item, i64 0)
  %.89.i = add nsw i64 %.11.i.i, %done.2.0.i
  %.93.i = icmp slt i64 %.89.i, %.135
  br i1 %.93.i, label %B20.i, label %_ZN9kernelgen5build5moves6repeatB3v37B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit

_ZN9kernelgen5build5moves6repeatB3v37B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit: ; preds = %B20.i, %B84
  call void @llvm.lifetime.end.p0(ptr nonnull %.64.i)
  br label %common.ret

B208:                                             ; preds = %B62
  %.175 = icmp eq i64 %arg.row_step, %arg.item
  %.182 = mul nsw i64 %arg.item, %arg.cols
  br i1 %.175, label %B220, label %B272

B220:                                             ; preds = %B208
  store ptr null, ptr %.189, align 8
  call fastcc void @_ZN9kernelgen5build5moves9transposeB3v12B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr %.189, i64 %arg.block, i64 %.182, i64 %arg.start, i64 %arg.step, i64 %arg.rows, i64 %arg.cols, i64 %arg.item)
  br label %common.ret

B272:                                             ; preds = %B208
  call void @llvm.lifetime.start.p0(ptr nonnull %.174.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.357.i)
  store ptr null, ptr %.174.i, align 8, !noalias !74
  store ptr null, ptr %.357.i, align 8, !noalias !74
  %.36.i = icmp slt i64 %arg.cols, %arg.rows
  br i1 %.36.i, label %B56.i, label %B166.i

B56.i:                                            ; preds = %B272
  %.122110.not.i = icmp slt i64 %arg.cols, 1
  br i1 %.122110.not.i, label %_ZN9kernelgen5build5moves9copy_rowsB3v38B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit, label %B86.if.i

B166.i:                                           ; preds = %B272
  %.305107.not.i = icmp slt i64 %arg.rows, 1
  br i1 %.305107.not.i, label %_ZN9kernelgen5build5moves9copy_rowsB3v38B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit, label %B196.if.i

B86.if.i:                                         ; preds = %B56.i, %B86.if.i
  %.64.0111.i = phi i64 [ %.135.i, %B86.if.i ], [ 0, %B56.i ]
  %.135.i = add nuw nsw i64 %.64.0111.i, 1
  %.161.i = mul nsw i64 %.64.0111.i, %arg.step
  %.163.i = add nsw i64 %.161.i, %arg.start
  %.166.i = mul nsw i64 %.64.0111.i, %arg.item
  %.168.i = add nsw i64 %.166.i, %arg.block
  store ptr null, ptr %.174.i, align 8, !noalias !74
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr %.174.i, i64 %.168.i, i64 %.182, i64 %.163.i, i64 %arg.row_step, i64 %arg.rows, i64 %arg.item, i64 0)
  %exitcond114.not.i = icmp eq i64 %arg.cols, %.135.i
  br i1 %exitcond114.not.i, label %_ZN9kernelgen5build5moves9copy_rowsB3v38B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit, label %B86.if.i

B196.if.i:                                        ; preds = %B166.i, %B196.if.i
  %.249.0108.i = phi i64 [ %.318.i, %B196.if.i ], [ 0, %B166.i ]
  %.318.i = add nuw nsw i64 %.249.0108.i, 1
  %.344.i = mul nsw i64 %.249.0108.i, %arg.row_step
  %.346.i = add nsw i64 %.344.i, %arg.start
  %.349.i = mul nsw i64 %.249.0108.i, %.182
  %.351.i = add nsw i64 %.349.i, %arg.block
  store ptr null, ptr %.357.i, align 8, !noalias !74
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr %.357.i, i64 %.351.i, i64 %arg.item, i64 %.346.i, i64 %arg.step, i64 %arg.cols, i64 %arg.item, i64 0)
  %exitcond.not.i = icmp eq i64 %arg.rows, %.318.i
  br i1 %exitcond.not.i, label %_ZN9kernelgen5build5moves9copy_rowsB3v38B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit, label %B196.if.i

_ZN9kernelgen5build5moves9copy_rowsB3v38B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit: ; preds = %B196.if.i, %B86.if.i, %B56.i, %B166.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.174.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.357.i)
  br label %common.ret

common.ret:                                       ; preds = %_ZN9kernelgen5build5moves9copy_rowsB3v38B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx.exit, %B220, %_ZN9kernelgen5build5moves6repeatB3v37B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx.exit, %B16
  store ptr null, ptr %retptr, align 8
  ret void
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define internal fastcc void @_ZN9kernelgen5build5moves9transposeB3v12B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr noalias nonnull writeonly captures(none) %retptr, i64 %arg.target, i64 %arg.target_row, i64 %arg.source, i64 %arg.source_row, i64 %arg.rows, i64 %arg.cols, i64 %arg.item) unnamed_addr #0 {
entry:
  %.691 = alloca ptr, align 8
  store ptr null, ptr %.691, align 8
  %.26 = icmp ne i64 %arg.item, 4
  %. = select i1 %.26, i64 4, i64 8
  %.45 = icmp ne i64 %arg.item, 8
  %or.cond.not169 = and i1 %.26, %.45
  %.49.not = icmp slt i64 %arg.rows, %.
  %or.cond165 = select i1 %or.cond.not169, i1 true, i1 %.49.not
  %.53.not = icmp slt i64 %arg.cols, %.
  %or.cond166 = select i1 %or.cond165, i1 true, i1 %.53.not
  br i1 %or.cond166, label %B394, label %B92

B92:                                              ; preds = %entry
  %0 = or i64 %., %arg.cols
  %1 = icmp slt i64 %0, 4294967296
  br i1 %1, label %2, label %10

B126.loopexit:                                    ; preds = %B202.backedge, %B126.if
  %.138 = icmp sgt i64 %.83.0175, 1
  br i1 %.138, label %B126.if, label %common.ret

B312:                                             ; preds = %B202.if
  %.390 = load <8 x i32>, ptr %.482, align 1
  %.394 = load <8 x i32>, ptr %.486, align 1
  %.396 = add i64 %.375, %.395
  %.397 = inttoptr i64 %.396 to ptr
  %.398 = load <8 x i32>, ptr %.397, align 1
  %.400 = add i64 %.375, %.399
  %.401 = inttoptr i64 %.400 to ptr
  %.402 = load <8 x i32>, ptr %.401, align 1
  %.404 = add i64 %.375, %.403
  %.405 = inttoptr i64 %.404 to ptr
  %.406 = load <8 x i32>, ptr %.405, align 1
  %.408 = add i64 %.375, %.407
  %.409 = inttoptr i64 %.408 to ptr
  %.410 = load <8 x i32>, ptr %.409, align 1
  %.412 = add i64 %.375, %.411
  %.413 = inttoptr i64 %.412 to ptr
  %.414 = load <8 x i32>, ptr %.413, align 1
  %.416 = add i64 %.375, %.415
  %.417 = inttoptr i64 %.416 to ptr
  %.418 = load <8 x i32>, ptr %.417, align 1
  %.419 = shufflevector <8 x i32> %.390, <8 x i32> %.406, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %.420 = shufflevector <8 x i32> %.390, <8 x i32> %.406, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %.421 = shufflevector <8 x i32> %.394, <8 x i32> %.410, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %.422 = shufflevector <8 x i32> %.394, <8 x i32> %.410, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %.423 = shufflevector <8 x i32> %.398, <8 x i32> %.414, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %.424 = shufflevector <8 x i32> %.398, <8 x i32> %.414, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %.425 = shufflevector <8 x i32> %.402, <8 x i32> %.418, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %.426 = shufflevector <8 x i32> %.402, <8 x i32> %.418, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %.427 = shufflevector <8 x i32> %.419, <8 x i32> %.423, <8 x i32> <i32 0, i32 1, i32 8, i32 9, i32 4, i32 5, i32 12, i32 13>
  %.428 = shufflevector <8 x i32> %.419, <8 x i32> %.423, <8 x i32> <i32 2, i32 3, i32 10, i32 11, i32 6, i32 7, i32 14, i32 15>
  %.429 = shufflevector <8 x i32> %.421, <8 x i32> %.425, <8 x i32> <i32 0, i32 1, i32 8, i32 9, i32 4, i32 5, i32 12, i32 13>
  %.430 = shufflevector <8 x i32> %.421, <8 x i32> %.425, <8 x i32> <i32 2, i32 3, i32 10, i32 11, i32 6, i32 7, i32 14, i32 15>
  %.431 = shufflevector <8 x i32> %.420, <8 x i32> %.424, <8 x i32> <i32 0, i32 1, i32 8, i32 9, i32 4, i32 5, i32 12, i32 13>
  %.432 = shufflevector <8 x i32> %.420, <8 x i32> %.424, <8 x i32> <i32 2, i32 3, i32 10, i32 11, i32 6, i32 7, i32 14, i32 15>
  %.433 = shufflevector <8 x i32> %.422, <8 x i32> %.426, <8 x i32> <i32 0, i32 1, i32 8, i32 9, i32 4, i32 5, i32 12, i32 13>
  %.434 = shufflevector <8 x i32> %.422, <8 x i32> %.426, <8 x i32> <i32 2, i32 3, i32 10, i32 11, i32 6, i32 7, i32 14, i32 15>
  %.435 = shufflevector <8 x i32> %.427, <8 x i32> %.429, <8 x i32> <i32 0, i32 8, i32 2, i32 10, i32 4, i32 12, i32 6, i32 14>
  %.436 = shufflevector <8 x i32> %.427, <8 x i32> %.429, <8 x i32> <i32 1, i32 9, i32 3, i32 11, i32 5, i32 13, i32 7, i32 15>
  %.437 = shufflevector <8 x i32> %.428, <8 x i32> %.430, <8 x i32> <i32 0, i32 8, i32 2, i32 10, i32 4, i32 12, i32 6, i32 14>
  %.438 = shufflevector <8 x i32> %.428, <8 x i32> %.430, <8 x i32> <i32 1, i32 9, i32 3, i32 11, i32 5, i32 13, i32 7, i32 15>
  %.439 = shufflevector <8 x i32> %.431, <8 x i32> %.433, <8 x i32> <i32 0, i32 8, i32 2, i32 10, i32 4, i32 12, i32 6, i32 14>
  %.440 = shufflevector <8 x i32> %.431, <8 x i32> %.433, <8 x i32> <i32 1, i32 9, i32 3, i32 11, i32 5, i32 13, i32 7, i32 15>
  %.441 = shufflevector <8 x i32> %.432, <8 x i32> %.434, <8 x i32> <i32 0, i32 8, i32 2, i32 10, i32 4, i32 12, i32 6, i32 14>
  %.442 = shufflevector <8 x i32> %.432, <8 x i32> %.434, <8 x i32> <i32 1, i32 9, i32 3, i32 11, i32 5, i32 13, i32 7, i32 15>
  %.443 = inttoptr i64 %.367 to ptr
  store <8 x i32> %.435, ptr %.443, align 1
  %.446 = add i64 %.367, %arg.target_row
  %.447 = inttoptr i64 %.446 to ptr
  store <8 x i32> %.436, ptr %.447, align 1
  %.450 = add i64 %.367, %.449
  %.451 = inttoptr i64 %.450 to ptr
  store <8 x i32> %.437, ptr %.451, align 1
  %.454 = add i64 %.367, %.453
  %.455 = inttoptr i64 %.454 to ptr
  store <8 x i32> %.438, ptr %.455, align 1
  %.458 = add i64 %.367, %.457
  %.459 = inttoptr i64 %.458 to ptr
  store <8 x i32> %.439, ptr %.459, align 1
  %.462 = add i64 %.367, %.461
  %.463 = inttoptr i64 %.462 to ptr
  store <8 x i32> %.440, ptr %.463, align 1
  %.466 = add i64 %.367, %.465
  %.467 = inttoptr i64 %.466 to ptr
  store <8 x i32> %.441, ptr %.467, align 1
  %.470 = add i64 %.367, %.469
  %.471 = inttoptr i64 %.470 to ptr
  store <8 x i32> %.442, ptr %.471, align 1
  br label %B202.backedge

B202.backedge:                                    ; preds = %B312, %B350
  %.291 = icmp sgt i64 %.238.0173, 1
  br i1 %.291, label %B202.if, label %B126.loopexit

B350:                                             ; preds = %B202.if
  %.483 = load <4 x i64>, ptr %.482, align 1
  %.487 = load <4 x i64>, ptr %.486, align 1
  %.489 = add i64 %.375, %.488
  %.490 = inttoptr i64 %.489 to ptr
  %.491 = load <4 x i64>, ptr %.490, align 1
  %.493 = add i64 %.375, %.492
  %.494 = inttoptr i64 %.493 to ptr
  %.495 = load <4 x i64>, ptr %.494, align 1
  %.496 = shufflevector <4 x i64> %.483, <4 x i64> %.491, <4 x i32> <i32 0, i32 1, i32 4, i32 5>
  %.497 = shufflevector <4 x i64> %.483, <4 x i64> %.491, <4 x i32> <i32 2, i32 3, i32 6, i32 7>
  %.498 = shufflevector <4 x i64> %.487, <4 x i64> %.495, <4 x i32> <i32 0, i32 1, i32 4, i32 5>
  %.499 = shufflevector <4 x i64> %.487, <4 x i64> %.495, <4 x i32> <i32 2, i32 3, i32 6, i32 7>
  %.500 = shufflevector <4 x i64> %.496, <4 x i64> %.498, <4 x i32> <i32 0, i32 4, i32 2, i32 6>
  %.501 = shufflevector <4 x i64> %.496, <4 x i64> %.498, <4 x i32> <i32 1, i32 5, i32 3, i32 7>
  %.502 = shufflevector <4 x i64> %.497, <4 x i64> %.499, <4 x i32> <i32 0, i32 4, i32 2, i32 6>
  %.503 = shufflevector <4 x i64> %.497, <4 x i64> %.499, <4 x i32> <i32 1, i32 5, i32 3, i32 7>
  %.504 = inttoptr i64 %.367 to ptr
  store <4 x i64> %.500, ptr %.504, align 1
  %.507 = add i64 %.367, %arg.target_row
  %.508 = inttoptr i64 %.507 to ptr
  store <4 x i64> %.501, ptr %.508, align 1
  %.511 = add i64 %.367, %.510
  %.512 = inttoptr i64 %.511 to ptr
  store <4 x i64> %.502, ptr %.512, align 1
  %.515 = add i64 %.367, %.514
  %.516 = inttoptr i64 %.515 to ptr
  store <4 x i64> %.503, ptr %.516, align 1
  br label %B202.backedge

common.ret:                                       ; preds = %B126.loopexit, %B464.if, %B92.endif.endif, %B394
  store ptr null, ptr %retptr, align 8
  ret void

B394:                                             ; preds = %entry
  %.639177.not = icmp slt i64 %arg.rows, 1
  br i1 %.639177.not, label %common.ret, label %B464.if

2:                                                ; preds = %B92
  %3 = trunc i64 %arg.cols to i32
  %4 = select i1 %.26, i32 2, i32 3
  %5 = lshr i32 %3, %4
  %6 = add nuw nsw i64 %., 4294967295
  %7 = zext nneg i32 %5 to i64
  %8 = and i64 %arg.cols, 4294967295
  %9 = and i64 %8, %6
  br label %B92.endif.endif

10:                                               ; preds = %B92
  %11 = select i1 %.26, i64 2, i64 3
  %12 = lshr i64 %arg.cols, %11
  %13 = add nsw i64 %., -1
  %14 = and i64 %13, %arg.cols
  br label %B92.endif.endif

B92.endif.endif:                                  ; preds = %10, %2
  %15 = phi i64 [ %7, %2 ], [ %12, %10 ]
  %16 = phi i64 [ %9, %2 ], [ %14, %10 ]
  %.114 = icmp sgt i64 %16, 0
  %.116 = zext i1 %.114 to i64
  %.117 = add nuw nsw i64 %15, %.116
  %.138174 = icmp sgt i64 %.117, 0
  br i1 %.138174, label %B126.if.lr.ph, label %common.ret

B126.if.lr.ph:                                    ; preds = %B92.endif.endif
  %.178 = sub nsw i64 %arg.cols, %.
  %17 = or i64 %., %arg.rows
  %18 = icmp slt i64 %17, 4294967296
  %19 = select i1 %.26, i64 2, i64 3
  %20 = lshr i64 %arg.rows, %19
  %21 = add nsw i64 %., -1
  %22 = and i64 %21, %arg.rows
  %23 = trunc i64 %arg.rows to i32
  %24 = select i1 %.26, i32 2, i32 3
  %25 = lshr i32 %23, %24
  %26 = add nuw nsw i64 %., 4294967295
  %27 = zext nneg i32 %25 to i64
  %28 = and i64 %arg.rows, 4294967295
  %29 = and i64 %28, %26
  %.331 = sub nsw i64 %arg.rows, %.
  %.395 = shl i64 %arg.source_row, 1
  %.399 = mul i64 %arg.source_row, 3
  %.403 = shl i64 %arg.source_row, 2
  %.407 = mul i64 %arg.source_row, 5
  %.411 = mul i64 %arg.source_row, 6
  %.415 = mul i64 %arg.source_row, 7
  %.449 = shl i64 %arg.target_row, 1
  %.453 = mul i64 %arg.target_row, 3
  %.457 = shl i64 %arg.target_row, 2
  %.461 = mul i64 %arg.target_row, 5
  %.465 = mul i64 %arg.target_row, 6
  %.469 = mul i64 %arg.target_row, 7
  %.488 = shl i64 %arg.source_row, 1
  %.492 = mul i64 %arg.source_row, 3
  %.510 = shl i64 %arg.target_row, 1
  %.514 = mul i64 %arg.target_row, 3
  %.180 = select i1 %18, i64 %27, i64 %20
  %.181 = select i1 %18, i64 %29, i64 %22
  %.267 = icmp sgt i64 %.181, 0
  %.269 = zext i1 %.267 to i64
  %.270 = add nuw nsw i64 %.180, %.269
  %.291171.not = icmp eq i64 %.270, 0
  br label %B126.if

B126.if:                                          ; preds = %B126.if.lr.ph, %B126.loopexit
  %.80.0176 = phi i64 [ 0, %B126.if.lr.ph ], [ %.151, %B126.loopexit ]
  %.83.0175 = phi i64 [ %.117, %B126.if.lr.ph ], [ %.147, %B126.loopexit ]
  %.147 = add nsw i64 %.83.0175, -1
  %.151 = add i64 %.80.0176, %.
  br i1 %.291171.not, label %B126.loopexit, label %B202.if.lr.ph

B202.if.lr.ph:                                    ; preds = %B126.if
  %.11.i = tail call i64 @llvm.smin.i64(i64 %.178, i64 %.80.0176)
  %.366 = mul nsw i64 %.11.i, %arg.item
  %.363 = add i64 %.366, %arg.target
  %.370 = mul nsw i64 %.11.i, %arg.source_row
  %.372 = add nsw i64 %.370, %arg.source
  br label %B202.if

B202.if:                                          ; preds = %B202.if.lr.ph, %B202.backedge
  %.238.0173 = phi i64 [ %.270, %B202.if.lr.ph ], [ %.300, %B202.backedge ]
  %.235.0172 = phi i64 [ 0, %B202.if.lr.ph ], [ %.304, %B202.backedge ]
  %.300 = add nsw i64 %.238.0173, -1
  %.304 = add i64 %.235.0172, %.
  %.11.i168 = tail call i64 @llvm.smin.i64(i64 %.331, i64 %.235.0172)
  %.361 = mul nsw i64 %.11.i168, %arg.target_row
  %.367 = add i64 %.363, %.361
  %.374 = mul nsw i64 %.11.i168, %arg.item
  %.375 = add nsw i64 %.372, %.374
  %.482 = inttoptr i64 %.375 to ptr
  %.485 = add i64 %.375, %arg.source_row
  %.486 = inttoptr i64 %.485 to ptr
  br i1 %.26, label %B350, label %B312

B464.if:                                          ; preds = %B394, %B464.if
  %.583.0178 = phi i64 [ %.652, %B464.if ], [ 0, %B394 ]
  %.652 = add nuw nsw i64 %.583.0178, 1
  %.679 = mul nsw i64 %.583.0178, %arg.target_row
  %.681 = add nsw i64 %.679, %arg.target
  %.684 = mul nsw i64 %.583.0178, %arg.item
  %.686 = add nsw i64 %.684, %arg.source
  store ptr null, ptr %.691, align 8
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr %.691, i64 %.681, i64 %arg.item, i64 %.686, i64 %arg.source_row, i64 %arg.cols, i64 %arg.item, i64 0)
  %exitcond.not = icmp eq i64 %arg.rows, %.652
  br i1 %exitcond.not, label %common.ret, label %B464.if
}

define void @kernelgen_nest(ptr readonly captures(none) %p0, ptr readonly captures(none) %p1, ptr readonly captures(none) %p2, i64 %p3, ptr readonly captures(none) %p4, i64 %p5, i64 %p6, ptr captures(none) %p7, i64 %p8, i64 %p9, i64 %p10, i64 %p11, i64 %p12) local_unnamed_addr {
  %.280.i.i = alloca ptr, align 8
  %.441.i.i = alloca ptr, align 8
  %.642.i.i = alloca ptr, align 8
  %.694.i.i = alloca ptr, align 8
  %.940.i.i = alloca ptr, align 8
  %.558.i = alloca ptr, align 8
  %.836.i = alloca ptr, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %.558.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.836.i)
  store ptr null, ptr %.558.i, align 8, !noalias !77
  store ptr null, ptr %.836.i, align 8, !noalias !77
  %.125439.not.i = icmp slt i64 %p3, 1
  br i1 %.125439.not.i, label %B92.i, label %B34.if.lr.ph.i

B34.if.lr.ph.i:                                   ; preds = %0
  %.idx388.i = shl i64 %p6, 6
  %1 = getelementptr i8, ptr %p7, i64 %.idx388.i
  br label %B34.if.i

B68.i:                                            ; preds = %B34.if.i
  %.138.i = add nuw nsw i64 %.67.0441.i, 1
  %.211.i = getelementptr i64, ptr %1, i64 %.67.0441.i
  store i64 0, ptr %.211.i, align 8, !noalias !77
  %exitcond.not.i = icmp eq i64 %.138.i, %p3
  br i1 %exitcond.not.i, label %B92.i, label %B34.if.i

B92.i:                                            ; preds = %B68.i, %0
  %.220.i = load i64, ptr %p1, align 8, !noalias !77
  %.225.i = icmp sgt i64 %p3, 1
  br i1 %.225.i, label %B120.i, label %B174.i

B120.i:                                           ; preds = %B92.i
  %.228.i = getelementptr i8, ptr %p1, i64 8
  %.229.i = load i64, ptr %.228.i, align 8, !noalias !77
  br label %B174.i

B174.i:                                           ; preds = %B120.i, %B92.i
  %"$phi174.0.2.0.i" = phi i64 [ %.229.i, %B120.i ], [ 1, %B92.i ]
  %.41.i.i = icmp sgt i64 %"$phi174.0.2.0.i", 1
  br i1 %.41.i.i, label %B56.i.i, label %B88.i.i

B56.i.i:                                          ; preds = %B174.i
  %2 = getelementptr i64, ptr %p2, i64 %p5
  %.9554.not.i.i.i = icmp slt i64 %p5, 1
  br i1 %.9554.not.i.i.i, label %B88.i.i, label %B34.if.i.i.i

B106.i.i.i:                                       ; preds = %B34.if.i.i.i
  %.154.i.i.i = getelementptr i64, ptr %p2, i64 %.37.055.i.i.i
  %.155.i.i.i = load i64, ptr %.154.i.i.i, align 8, !noalias !81
  %.157.not.i.i.i = icmp eq i64 %.155.i.i.i, %.140.i.i.i
  br i1 %.157.not.i.i.i, label %B166.i.i.i, label %B130.i.i.i

B130.i.i.i:                                       ; preds = %B106.i.i.i
  %.165.i.i.i = getelementptr i64, ptr %2, i64 %.37.055.i.i.i
  %.166.i.i.i = load i64, ptr %.165.i.i.i, align 8, !noalias !81
  %.168.i.i.i = icmp eq i64 %.166.i.i.i, %.140.i.i.i
  br i1 %.168.i.i.i, label %B88.i.i, label %B166.i.i.i

B166.i.i.i:                                       ; preds = %B34.if.i.i.i, %B130.i.i.i, %B106.i.i.i
  %exitcond.not.i.i.i = icmp eq i64 %p5, %.108.i.i.i
  br i1 %exitcond.not.i.i.i, label %B88.i.i, label %B34.if.i.i.i

B34.if.i.i.i:                                     ; preds = %B56.i.i, %B166.i.i.i
  %.37.055.i.i.i = phi i64 [ %.108.i.i.i, %B166.i.i.i ], [ 0, %B56.i.i ]
  %.108.i.i.i = add nuw nsw i64 %.37.055.i.i.i, 1
  %.139.idx.i.i.i = shl i64 %.37.055.i.i.i, 4
  %.139.i.i.i = getelementptr i8, ptr %p4, i64 %.139.idx.i.i.i
  %.140.i.i.i = load i64, ptr %.139.i.i.i, align 8, !noalias !81
  %.148.i.i.i = getelementptr i8, ptr %.139.i.i.i, i64 8
  %.149.i.i.i = load i64, ptr %.148.i.i.i, align 8, !noalias !81
  %.150.not.i.i.i = icmp eq i64 %.149.i.i.i, 0
  br i1 %.150.not.i.i.i, label %B166.i.i.i, label %B106.i.i.i

B88.i.i:                                          ; preds = %B166.i.i.i, %B130.i.i.i, %B56.i.i, %B174.i
  %"$phi88.0.2.0.i.i" = phi i1 [ false, %B174.i ], [ false, %B56.i.i ], [ true, %B130.i.i.i ], [ false, %B166.i.i.i ]
  br i1 %.41.i.i, label %B102.i.i, label %B196.i.i

B102.i.i:                                         ; preds = %B88.i.i
  %.9855.not.i.i.i = icmp slt i64 %p6, 1
  br i1 %.9855.not.i.i.i, label %B118.i.i.i, label %B38.if.i.i.i

B88.i.i.i:                                        ; preds = %B38.if.i.i.i
  %.157.i.i.i = load i64, ptr %4, align 8, !noalias !86
  %.159.i.i.i = add nsw i64 %.157.i.i.i, %size.2.058.i.i.i
  br label %B116.i.i.i

B116.i.i.i:                                       ; preds = %B38.if.i.i.i, %B88.i.i.i
  %size.3.1.i.i.i = phi i64 [ %.159.i.i.i, %B88.i.i.i ], [ %size.2.058.i.i.i, %B38.if.i.i.i ]
  %exitcond.not.i233.i.i = icmp eq i64 %p6, %.111.i.i.i
  br i1 %exitcond.not.i233.i.i, label %B118.i.i.i, label %B38.if.i.i.i

B118.i.i.i:                                       ; preds = %B116.i.i.i, %B102.i.i
  %size.2.0.lcssa.i.i.i = phi i64 [ 0, %B102.i.i ], [ %size.3.1.i.i.i, %B116.i.i.i ]
  %.11.i.i.i.i = tail call i64 @llvm.smax.i64(i64 %size.2.0.lcssa.i.i.i, i64 1)
  %3 = icmp slt i64 %size.2.0.lcssa.i.i.i, 4294967296
  br i1 %3, label %5, label %9

B38.if.i.i.i:                                     ; preds = %B102.i.i, %B116.i.i.i
  %size.2.058.i.i.i = phi i64 [ %size.3.1.i.i.i, %B116.i.i.i ], [ 0, %B102.i.i ]
  %.40.057.i.i.i = phi i64 [ %.111.i.i.i, %B116.i.i.i ], [ 0, %B102.i.i ]
  %.111.i.i.i = add nuw nsw i64 %.40.057.i.i.i, 1
  %.idx.i.i.i = shl i64 %.40.057.i.i.i, 4
  %4 = getelementptr i8, ptr %p4, i64 %.idx.i.i.i
  %.147.i.i.i = getelementptr i8, ptr %4, i64 8
  %.148.i232.i.i = load i64, ptr %.147.i.i.i, align 8, !noalias !86
  %.149.not.i.i.i = icmp eq i64 %.148.i232.i.i, 0
  br i1 %.149.not.i.i.i, label %B116.i.i.i, label %B88.i.i.i

5:                                                ; preds = %B118.i.i.i
  %6 = trunc nuw i64 %.11.i.i.i.i to i32
  %7 = udiv i32 16384, %6
  %8 = zext nneg i32 %7 to i64
  br label %_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx.exit.i.i

9:                                                ; preds = %B118.i.i.i
  %10 = udiv i64 16384, %.11.i.i.i.i
  br label %_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx.exit.i.i

_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx.exit.i.i: ; preds = %9, %5
  %11 = phi i64 [ %8, %5 ], [ %10, %9 ]
  %.27154.i.i.i = lshr i64 %11, 6
  %.11.i52.i.i.i = tail call i64 @llvm.smax.i64(i64 %.27154.i.i.i, i64 2)
  %.321.i.i.i = shl nuw nsw i64 %.11.i52.i.i.i, 6
  %.11.i53.i.i.i = tail call i64 @llvm.smin.i64(i64 %p9, i64 %.321.i.i.i)
  %.101.i.i = shl nsw i64 %.220.i, 1
  %.130.i.i = icmp sle i64 %.101.i.i, %.11.i53.i.i.i
  br label %B196.i.i

B196.i.i:                                         ; preds = %_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx.exit.i.i, %B88.i.i
  %"$phi196.0.2.0.i.i" = phi i1 [ %.130.i.i, %_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx.exit.i.i ], [ false, %B88.i.i ]
  %brmerge.i.i = select i1 %"$phi88.0.2.0.i.i", i1 true, i1 %"$phi196.0.2.0.i.i"
  %"$phi212.0.2.0.i.i" = select i1 %brmerge.i.i, i64 %"$phi174.0.2.0.i", i64 1
  %.117211.not.i.i = icmp slt i64 %p6, 1
  br i1 %.117211.not.i.i, label %_ZN9kernelgen5build4nest9_classifyB2v7B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx.exit.i, label %B40.if.lr.ph.i.i

B40.if.lr.ph.i.i:                                 ; preds = %B196.i.i
  %12 = getelementptr i64, ptr %p7, i64 %p6
  %.266.i.i = icmp slt i64 %"$phi212.0.2.0.i.i", 2
  %13 = getelementptr i64, ptr %p2, i64 %p5
  %.292.i.i = icmp eq i64 %.220.i, 1
  %.352.i.i = icmp ne i64 %"$phi212.0.2.0.i.i", 1
  %.358.i.i = icmp slt i64 %"$phi174.0.2.0.i", 2
  %or.cond201.not222.i.i = or i1 %.358.i.i, %.352.i.i
  %.494207.not221.i.i = icmp slt i64 %p5, 1
  %.idx199.i.i = shl i64 %p6, 4
  %14 = getelementptr i8, ptr %p7, i64 %.idx199.i.i
  br label %B40.if.i.i

B108.i.i:                                         ; preds = %B40.if.i.i
  %.11.i.i403.i = tail call i64 @llvm.smax.i64(i64 %limited.4.0215.i.i, i64 1)
  br label %B746.i.i

B166.i.i:                                         ; preds = %B40.if.i.i
  %.233.i402.i = getelementptr i64, ptr %p0, i64 %.58.0213.i.i
  %.234.i.i = load i64, ptr %.233.i402.i, align 8, !noalias !89
  %.239.i.i = getelementptr i64, ptr %12, i64 %.58.0213.i.i
  store i64 %.234.i.i, ptr %.239.i.i, align 8, !noalias !89
  br label %B746.i.i

B198.i.i:                                         ; preds = %B40.if.i.i
  %.244.i.i = getelementptr i64, ptr %p0, i64 %.58.0213.i.i
  %.245.i.i = load i64, ptr %.244.i.i, align 8, !noalias !89
  %.248.i.i = getelementptr i64, ptr %p7, i64 %.58.0213.i.i
  store i64 %.245.i.i, ptr %.248.i.i, align 8, !noalias !89
  %.254.i404.i = load i64, ptr %15, align 8, !noalias !89
  %.257.i405.i = getelementptr i64, ptr %p2, i64 %.58.0213.i.i
  %.258.i406.i = load i64, ptr %.257.i405.i, align 8, !noalias !89
  br i1 %.266.i.i, label %B294.i.i, label %B270.i.i

B270.i.i:                                         ; preds = %B198.i.i
  %.272.i.i = getelementptr i64, ptr %13, i64 %.58.0213.i.i
  %.273.i.i = load i64, ptr %.272.i.i, align 8, !noalias !89
  br label %B294.i.i

B294.i.i:                                         ; preds = %B270.i.i, %B198.i.i
  %"$phi294.1.2.1.i.i" = phi i64 [ %.273.i.i, %B270.i.i ], [ 0, %B198.i.i ]
  %.289.i.i = icmp eq i64 %.258.i406.i, %.254.i404.i
  %or.cond.i407.i = select i1 %.289.i.i, i1 true, i1 %.292.i.i
  br i1 %or.cond.i407.i, label %B320.i.i, label %B350.i.i

B320.i.i:                                         ; preds = %B294.i.i
  %.299.i.i = mul nsw i64 %.254.i404.i, %.220.i
  %.301.not.i.i = icmp eq i64 %"$phi294.1.2.1.i.i", %.299.i.i
  %or.cond200.i.i = select i1 %.266.i.i, i1 true, i1 %.301.not.i.i
  br i1 %or.cond200.i.i, label %B510.i.i, label %B350.i.i

B350.i.i:                                         ; preds = %B320.i.i, %B294.i.i
  %.309.i.i = icmp eq i64 %.163.i.i, 1
  br i1 %.309.i.i, label %B386.i.i, label %B440.i.i

B386.i.i:                                         ; preds = %B350.i.i
  br i1 %.266.i.i, label %B412.i.i, label %B398.i.i

B398.i.i:                                         ; preds = %B386.i.i
  %.319.i.i = icmp eq i64 %"$phi294.1.2.1.i.i", 0
  %.mux219.i.i = select i1 %.319.i.i, i64 2, i64 1
  br label %B664.i.i

B412.i.i:                                         ; preds = %B386.i.i
  %.331.i.i = icmp eq i64 %.258.i406.i, 0
  %brmerge.i409.i = select i1 %.331.i.i, i1 true, i1 %or.cond201.not222.i.i
  %.mux.i.i = select i1 %.331.i.i, i64 2, i64 1
  br i1 %brmerge.i409.i, label %B664.i.i, label %B464.i.i

B440.i.i:                                         ; preds = %B350.i.i
  br i1 %or.cond201.not222.i.i, label %B664.i.i, label %B464.i.i

B464.i.i:                                         ; preds = %B440.i.i, %B412.i.i
  %.369.i.i = getelementptr i64, ptr %13, i64 %.58.0213.i.i
  %.370.i.i = load i64, ptr %.369.i.i, align 8, !noalias !89
  %.372.i.i = icmp eq i64 %.370.i.i, %.254.i404.i
  %spec.select.i408.i = select i1 %.372.i.i, i64 3, i64 1
  br label %B664.i.i

B510.i.i:                                         ; preds = %B320.i.i
  %.399.i.i = icmp ne i64 %.163.i.i, 1
  %brmerge220.i.i = select i1 %.399.i.i, i1 true, i1 %.494207.not221.i.i
  br i1 %brmerge220.i.i, label %B664.i.i, label %B562.if.i.i

B612.i.i:                                         ; preds = %B562.if.i.i
  %.556.i.i = getelementptr i64, ptr %p0, i64 %.435.0208.i.i
  %.557.i.i = load i64, ptr %.556.i.i, align 8, !noalias !89
  %.563.i.i = load i64, ptr %.244.i.i, align 8, !noalias !89
  %.564.i.i = icmp eq i64 %.557.i.i, %.563.i.i
  %spec.select202.i.i = select i1 %.564.i.i, i64 1, i64 %mode.6.1210.i.i
  br label %B662.i.i

B662.i.i:                                         ; preds = %B562.if.i.i, %B612.i.i
  %mode.7.2.i.i = phi i64 [ %mode.6.1210.i.i, %B562.if.i.i ], [ %spec.select202.i.i, %B612.i.i ]
  %exitcond.not.i411.i = icmp eq i64 %p5, %.507.i.i
  br i1 %exitcond.not.i411.i, label %B664.i.i, label %B562.if.i.i

B664.i.i:                                         ; preds = %B662.i.i, %B510.i.i, %B464.i.i, %B440.i.i, %B412.i.i, %B398.i.i
  %mode.5.2.i.i = phi i64 [ 0, %B510.i.i ], [ %.mux.i.i, %B412.i.i ], [ %spec.select.i408.i, %B464.i.i ], [ %.mux219.i.i, %B398.i.i ], [ 1, %B440.i.i ], [ %mode.7.2.i.i, %B662.i.i ]
  switch i64 %mode.5.2.i.i, label %B714.i.i [
    i64 3, label %B746.i.i
    i64 0, label %B746.fold.split.i.i
  ]

B714.i.i:                                         ; preds = %B664.i.i
  %.11.i205.i.i = tail call i64 @llvm.smax.i64(i64 %limited.4.0215.i.i, i64 1)
  br label %B746.i.i

B746.fold.split.i.i:                              ; preds = %B664.i.i
  br label %B746.i.i

B746.i.i:                                         ; preds = %B746.fold.split.i.i, %B714.i.i, %B664.i.i, %B166.i.i, %B108.i.i
  %mode.9.1.i.i = phi i64 [ 0, %B108.i.i ], [ 0, %B166.i.i ], [ %mode.5.2.i.i, %B664.i.i ], [ %mode.5.2.i.i, %B714.i.i ], [ %mode.5.2.i.i, %B746.fold.split.i.i ]
  %limited.5.1.i.i = phi i64 [ %.11.i.i403.i, %B108.i.i ], [ %limited.4.0215.i.i, %B166.i.i ], [ 2, %B664.i.i ], [ %.11.i205.i.i, %B714.i.i ], [ %limited.4.0215.i.i, %B746.fold.split.i.i ]
  %.661.i.i = getelementptr i64, ptr %14, i64 %.58.0213.i.i
  store i64 %mode.9.1.i.i, ptr %.661.i.i, align 8, !noalias !89
  %exitcond223.not.i.i = icmp eq i64 %.130.i401.i, %p6
  br i1 %exitcond223.not.i.i, label %_ZN9kernelgen5build4nest9_classifyB2v7B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx.exit.i, label %B40.if.i.i

B40.if.i.i:                                       ; preds = %B746.i.i, %B40.if.lr.ph.i.i
  %limited.4.0215.i.i = phi i64 [ 0, %B40.if.lr.ph.i.i ], [ %limited.5.1.i.i, %B746.i.i ]
  %.58.0213.i.i = phi i64 [ 0, %B40.if.lr.ph.i.i ], [ %.130.i401.i, %B746.i.i ]
  %.130.i401.i = add nuw nsw i64 %.58.0213.i.i, 1
  %.idx206.i.i = shl i64 %.58.0213.i.i, 4
  %15 = getelementptr i8, ptr %p4, i64 %.idx206.i.i
  %.162.i.i = getelementptr i8, ptr %15, i64 8
  %.163.i.i = load i64, ptr %.162.i.i, align 8, !noalias !89
  switch i64 %.163.i.i, label %B198.i.i [
    i64 3, label %B108.i.i
    i64 0, label %B166.i.i
  ]

B562.if.i.i:                                      ; preds = %B510.i.i, %B662.i.i
  %mode.6.1210.i.i = phi i64 [ %mode.7.2.i.i, %B662.i.i ], [ 0, %B510.i.i ]
  %.435.0208.i.i = phi i64 [ %.507.i.i, %B662.i.i ], [ 0, %B510.i.i ]
  %.507.i.i = add nuw nsw i64 %.435.0208.i.i, 1
  %.idx.i410.i = shl i64 %.435.0208.i.i, 4
  %16 = getelementptr i8, ptr %p4, i64 %.idx.i410.i
  %.545.i.i = getelementptr i8, ptr %16, i64 8
  %.546.i.i = load i64, ptr %.545.i.i, align 8, !noalias !89
  %.547.i.i = icmp eq i64 %.546.i.i, 2
  br i1 %.547.i.i, label %B612.i.i, label %B662.i.i

_ZN9kernelgen5build4nest9_classifyB2v7B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx.exit.i: ; preds = %B746.i.i, %B196.i.i
  %limited.4.0.lcssa.i.i = phi i64 [ 0, %B196.i.i ], [ %limited.5.1.i.i, %B746.i.i ]
  br i1 %.117211.not.i.i, label %B342.i.i.i, label %B114.if.lr.ph.i.i.i

B114.if.lr.ph.i.i.i:                              ; preds = %_ZN9kernelgen5build4nest9_classifyB2v7B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx.exit.i
  %.idx166.i.i.i = shl i64 %p6, 4
  %17 = getelementptr i8, ptr %p7, i64 %.idx166.i.i.i
  br label %B114.if.i.i.i

B164.i.i.i:                                       ; preds = %B114.if.i.i.i
  %.176.i.i.i = load i64, ptr %21, align 8, !noalias !92
  %.182.i.i.i = mul nsw i64 %.176.i.i.i, %p9
  %.184.i.i.i = add nsw i64 %.182.i.i.i, %room.3.0176.i.i.i
  %.195.i.i.i = getelementptr i64, ptr %17, i64 %.53.0174.i.i.i
  %.196.i.i.i = load i64, ptr %.195.i.i.i, align 8, !noalias !92
  %.197.i.i.i = icmp ne i64 %.196.i.i.i, 0
  %.207.not.i.i.i = icmp eq i64 %.165.i234.i.i, 3
  %or.cond.i.i.i = or i1 %.207.not.i.i.i, %.197.i.i.i
  br i1 %or.cond.i.i.i, label %B330.i.i.i, label %B294.i.i.i

B294.i.i.i:                                       ; preds = %B164.i.i.i
  %.217.i.i.i = mul nsw i64 %.176.i.i.i, %p10
  %.220.i.i.i = add nsw i64 %.217.i.i.i, 63
  %.261.i.i.i = and i64 %.220.i.i.i, -64
  %.263.i.i.i = sub nsw i64 %.184.i.i.i, %.261.i.i.i
  br label %B677.i.i.i

B330.i.i.i:                                       ; preds = %B164.i.i.i
  %.279.i.i.i = add nsw i64 %.176.i.i.i, %each.2.0175.i.i.i
  br label %B677.i.i.i

B342.loopexit.i.i.i:                              ; preds = %B677.i.i.i
  %18 = tail call i64 @llvm.smax.i64(i64 %each.3.1.i.i.i, i64 1)
  br label %B342.i.i.i

B342.i.i.i:                                       ; preds = %B342.loopexit.i.i.i, %_ZN9kernelgen5build4nest9_classifyB2v7B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx.exit.i
  %each.2.0.lcssa.i.i.i = phi i64 [ 1, %_ZN9kernelgen5build4nest9_classifyB2v7B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx.exit.i ], [ %18, %B342.loopexit.i.i.i ]
  %room.3.0.lcssa.i.i.i = phi i64 [ 0, %_ZN9kernelgen5build4nest9_classifyB2v7B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx.exit.i ], [ %room.4.1.i.i.i, %B342.loopexit.i.i.i ]
  %19 = or i64 %room.3.0.lcssa.i.i.i, %each.2.0.lcssa.i.i.i
  %20 = icmp ult i64 %19, 4294967296
  br i1 %20, label %22, label %27

B498.i.i.i:                                       ; preds = %B422.if.i.i.i
  %.587.i.i.i = getelementptr i64, ptr %31, i64 %.458.0179.i.i.i
  store i64 %scratch.2.0181.i.i.i, ptr %.587.i.i.i, align 8, !noalias !92
  %.590.i.i.i = icmp eq i64 %.564.i.i.i, 3
  br i1 %.590.i.i.i, label %B542.i.i.i, label %B558.i.i.i

B542.i.i.i:                                       ; preds = %B498.i.i.i
  %.597.i.i.i = getelementptr i64, ptr %32, i64 %.458.0179.i.i.i
  store i64 %scratch.2.0181.i.i.i, ptr %.597.i.i.i, align 8, !noalias !92
  br label %B558.i.i.i

B558.i.i.i:                                       ; preds = %B542.i.i.i, %B498.i.i.i
  %.607.i.i.i = getelementptr i64, ptr %33, i64 %.458.0179.i.i.i
  %.608.i.i.i = load i64, ptr %.607.i.i.i, align 8, !noalias !92
  %.609.i.i.i = icmp eq i64 %.608.i.i.i, 0
  %.615.i.i.i = icmp ne i64 %.564.i.i.i, 3
  %spec.select.i.i.i = and i1 %.615.i.i.i, %.609.i.i.i
  br i1 %spec.select.i.i.i, label %B632.i.i.i, label %B660.i.i.i

B632.i.i.i:                                       ; preds = %B558.i.i.i
  %.635.i.i.i = mul nsw i64 %.569.i.i.i, %p10
  %.638.i.i.i = add nsw i64 %.635.i.i.i, 63
  %.679.i.i.i = and i64 %.638.i.i.i, -64
  br label %B668.i.i.i

B660.i.i.i:                                       ; preds = %B558.i.i.i
  %.686.i.i.i = mul nsw i64 %.569.i.i.i, %.430.i.i.i
  br label %B668.i.i.i

B668.i.i.i:                                       ; preds = %B660.i.i.i, %B632.i.i.i
  %"$phi668.2.2.1.i.i.i" = phi i64 [ %.679.i.i.i, %B632.i.i.i ], [ %.686.i.i.i, %B660.i.i.i ]
  %.694.i.i.i = add nsw i64 %"$phi668.2.2.1.i.i.i", %scratch.2.0181.i.i.i
  br label %B674.i.i.i

B674.i.i.i:                                       ; preds = %B422.if.i.i.i, %B668.i.i.i
  %scratch.3.1.i.i.i = phi i64 [ %.694.i.i.i, %B668.i.i.i ], [ %scratch.2.0181.i.i.i, %B422.if.i.i.i ]
  %exitcond182.not.i.i.i = icmp eq i64 %p6, %.527.i.i.i
  br i1 %exitcond182.not.i.i.i, label %_ZN9kernelgen5build4nest8_lay_outB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2axxxxx.exit.i.i, label %B422.if.i.i.i

B677.i.i.i:                                       ; preds = %B114.if.i.i.i, %B330.i.i.i, %B294.i.i.i
  %each.3.1.i.i.i = phi i64 [ %each.2.0175.i.i.i, %B294.i.i.i ], [ %.279.i.i.i, %B330.i.i.i ], [ %each.2.0175.i.i.i, %B114.if.i.i.i ]
  %room.4.1.i.i.i = phi i64 [ %.263.i.i.i, %B294.i.i.i ], [ %.184.i.i.i, %B330.i.i.i ], [ %room.3.0176.i.i.i, %B114.if.i.i.i ]
  %exitcond.not.i235.i.i = icmp eq i64 %p6, %.124.i.i.i
  br i1 %exitcond.not.i235.i.i, label %B342.loopexit.i.i.i, label %B114.if.i.i.i

B114.if.i.i.i:                                    ; preds = %B677.i.i.i, %B114.if.lr.ph.i.i.i
  %room.3.0176.i.i.i = phi i64 [ 0, %B114.if.lr.ph.i.i.i ], [ %room.4.1.i.i.i, %B677.i.i.i ]
  %each.2.0175.i.i.i = phi i64 [ 0, %B114.if.lr.ph.i.i.i ], [ %each.3.1.i.i.i, %B677.i.i.i ]
  %.53.0174.i.i.i = phi i64 [ 0, %B114.if.lr.ph.i.i.i ], [ %.124.i.i.i, %B677.i.i.i ]
  %.124.i.i.i = add nuw nsw i64 %.53.0174.i.i.i, 1
  %.idx171.i.i.i = shl i64 %.53.0174.i.i.i, 4
  %21 = getelementptr i8, ptr %p4, i64 %.idx171.i.i.i
  %.164.i.i.i = getelementptr i8, ptr %21, i64 8
  %.165.i234.i.i = load i64, ptr %.164.i.i.i, align 8, !noalias !92
  %.166.not.i.i.i = icmp eq i64 %.165.i234.i.i, 0
  br i1 %.166.not.i.i.i, label %B677.i.i.i, label %B164.i.i.i

22:                                               ; preds = %B342.i.i.i
  %23 = trunc nuw i64 %each.2.0.lcssa.i.i.i to i32
  %24 = trunc nuw i64 %room.3.0.lcssa.i.i.i to i32
  %25 = udiv i32 %24, %23
  %26 = zext i32 %25 to i64
  br label %B342.endif.endif.else.if.i.i.i

27:                                               ; preds = %B342.i.i.i
  %28 = sdiv i64 %room.3.0.lcssa.i.i.i, %each.2.0.lcssa.i.i.i
  %29 = srem i64 %room.3.0.lcssa.i.i.i, %each.2.0.lcssa.i.i.i
  %.lobit.i.i.i = ashr i64 %29, 63
  br label %B342.endif.endif.else.if.i.i.i

B342.endif.endif.else.if.i.i.i:                   ; preds = %27, %22
  %30 = phi i64 [ %26, %22 ], [ %28, %27 ]
  %.369.i.i.i = phi i64 [ 0, %22 ], [ %.lobit.i.i.i, %27 ]
  %spec.select168.i.i.i = add i64 %.369.i.i.i, %30
  %.430.i.i.i = and i64 %spec.select168.i.i.i, -64
  br i1 %.117211.not.i.i, label %_ZN9kernelgen5build4nest8_lay_outB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2axxxxx.exit.i.i, label %B422.if.lr.ph.i.i.i

B422.if.lr.ph.i.i.i:                              ; preds = %B342.endif.endif.else.if.i.i.i
  %.idx.i236.i.i = mul i64 %p6, 24
  %31 = getelementptr i8, ptr %p7, i64 %.idx.i236.i.i
  %32 = getelementptr i64, ptr %p7, i64 %p6
  %.idx165.i.i.i = shl i64 %p6, 4
  %33 = getelementptr i8, ptr %p7, i64 %.idx165.i.i.i
  br label %B422.if.i.i.i

B422.if.i.i.i:                                    ; preds = %B422.if.lr.ph.i.i.i, %B674.i.i.i
  %scratch.2.0181.i.i.i = phi i64 [ %p8, %B422.if.lr.ph.i.i.i ], [ %scratch.3.1.i.i.i, %B674.i.i.i ]
  %.458.0179.i.i.i = phi i64 [ 0, %B422.if.lr.ph.i.i.i ], [ %.527.i.i.i, %B674.i.i.i ]
  %.527.i.i.i = add nuw nsw i64 %.458.0179.i.i.i, 1
  %.idx170.i.i.i = shl i64 %.458.0179.i.i.i, 4
  %34 = getelementptr i8, ptr %p4, i64 %.idx170.i.i.i
  %.563.i.i.i = getelementptr i8, ptr %34, i64 8
  %.564.i.i.i = load i64, ptr %.563.i.i.i, align 8, !noalias !92
  %.569.i.i.i = load i64, ptr %34, align 8, !noalias !92
  %.577.not.i.i.i = icmp eq i64 %.564.i.i.i, 0
  br i1 %.577.not.i.i.i, label %B674.i.i.i, label %B498.i.i.i

_ZN9kernelgen5build4nest8_lay_outB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2axxxxx.exit.i.i: ; preds = %B674.i.i.i, %B342.endif.endif.else.if.i.i.i
  %.263.i.i = shl nsw i64 %.220.i, 4
  %.265.i.i = icmp sgt i64 %.263.i.i, %.430.i.i.i
  %or.cond.i.i = select i1 %"$phi88.0.2.0.i.i", i1 %.265.i.i, i1 false
  br i1 %or.cond.i.i, label %B334.i.i, label %B426.i.i

B334.i.i:                                         ; preds = %_ZN9kernelgen5build4nest8_lay_outB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2axxxxx.exit.i.i
  br i1 %.117211.not.i.i, label %_ZN9kernelgen5build4nest9_classifyB2v7B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx.exit.i.i, label %B40.if.lr.ph.i.i.i

B40.if.lr.ph.i.i.i:                               ; preds = %B334.i.i
  %35 = getelementptr i64, ptr %p7, i64 %p6
  %.292.i.i.i = icmp eq i64 %.220.i, 1
  %.358.i.i.i = icmp slt i64 %"$phi174.0.2.0.i", 2
  %36 = getelementptr i64, ptr %p2, i64 %p5
  %.494207.not221.i.i.i = icmp slt i64 %p5, 1
  %.idx199.i.i.i = shl i64 %p6, 4
  %37 = getelementptr i8, ptr %p7, i64 %.idx199.i.i.i
  br label %B40.if.i.i.i

B108.i.i.i:                                       ; preds = %B40.if.i.i.i
  %.11.i.i238.i.i = tail call i64 @llvm.smax.i64(i64 %limited.4.0215.i.i.i, i64 1)
  br label %B746.i.i.i

B166.i237.i.i:                                    ; preds = %B40.if.i.i.i
  %.233.i.i.i = getelementptr i64, ptr %p0, i64 %.58.0213.i.i.i
  %.234.i.i.i = load i64, ptr %.233.i.i.i, align 8, !noalias !95
  %.239.i.i.i = getelementptr i64, ptr %35, i64 %.58.0213.i.i.i
  store i64 %.234.i.i.i, ptr %.239.i.i.i, align 8, !noalias !95
  br label %B746.i.i.i

B198.i.i.i:                                       ; preds = %B40.if.i.i.i
  %.244.i.i.i = getelementptr i64, ptr %p0, i64 %.58.0213.i.i.i
  %.245.i.i.i = load i64, ptr %.244.i.i.i, align 8, !noalias !95
  %.248.i.i.i = getelementptr i64, ptr %p7, i64 %.58.0213.i.i.i
  store i64 %.245.i.i.i, ptr %.248.i.i.i, align 8, !noalias !95
  %.254.i.i.i = load i64, ptr %38, align 8, !noalias !95
  %.257.i.i.i = getelementptr i64, ptr %p2, i64 %.58.0213.i.i.i
  %.258.i.i.i = load i64, ptr %.257.i.i.i, align 8, !noalias !95
  %.289.i.i.i = icmp eq i64 %.258.i.i.i, %.254.i.i.i
  %or.cond.i240.i.i = select i1 %.289.i.i.i, i1 true, i1 %.292.i.i.i
  br i1 %or.cond.i240.i.i, label %B320.i.i.i, label %B350.i.i.i

B320.i.i.i:                                       ; preds = %B198.i.i.i
  %.399.i.i.i = icmp ne i64 %.163.i.i.i, 1
  %brmerge220.i.i.i = select i1 %.399.i.i.i, i1 true, i1 %.494207.not221.i.i.i
  br i1 %brmerge220.i.i.i, label %B664.i.i.i, label %B562.if.i.i.i

B350.i.i.i:                                       ; preds = %B198.i.i.i
  %.309.i.i.i = icmp eq i64 %.163.i.i.i, 1
  br i1 %.309.i.i.i, label %B386.i.i.i, label %B440.i.i.i

B386.i.i.i:                                       ; preds = %B350.i.i.i
  %.331.i.i.i = icmp eq i64 %.258.i.i.i, 0
  %brmerge.i.i.i = or i1 %.358.i.i.i, %.331.i.i.i
  %.mux.i.i.i = select i1 %.331.i.i.i, i64 2, i64 1
  br i1 %brmerge.i.i.i, label %B664.i.i.i, label %B464.i.i.i

B440.i.i.i:                                       ; preds = %B350.i.i.i
  br i1 %.358.i.i.i, label %B664.i.i.i, label %B464.i.i.i

B464.i.i.i:                                       ; preds = %B440.i.i.i, %B386.i.i.i
  %.369.i241.i.i = getelementptr i64, ptr %36, i64 %.58.0213.i.i.i
  %.370.i.i.i = load i64, ptr %.369.i241.i.i, align 8, !noalias !95
  %.372.i.i.i = icmp eq i64 %.370.i.i.i, %.254.i.i.i
  %spec.select.i242.i.i = select i1 %.372.i.i.i, i64 3, i64 1
  br label %B664.i.i.i

B612.i.i.i:                                       ; preds = %B562.if.i.i.i
  %.556.i.i.i = getelementptr i64, ptr %p0, i64 %.435.0208.i.i.i
  %.557.i.i.i = load i64, ptr %.556.i.i.i, align 8, !noalias !95
  %.563.i245.i.i = load i64, ptr %.244.i.i.i, align 8, !noalias !95
  %.564.i246.i.i = icmp eq i64 %.557.i.i.i, %.563.i245.i.i
  %spec.select202.i.i.i = select i1 %.564.i246.i.i, i64 1, i64 %mode.6.1210.i.i.i
  br label %B662.i.i.i

B662.i.i.i:                                       ; preds = %B562.if.i.i.i, %B612.i.i.i
  %mode.7.2.i.i.i = phi i64 [ %mode.6.1210.i.i.i, %B562.if.i.i.i ], [ %spec.select202.i.i.i, %B612.i.i.i ]
  %exitcond.not.i244.i.i = icmp eq i64 %p5, %.507.i.i.i
  br i1 %exitcond.not.i244.i.i, label %B664.i.i.i, label %B562.if.i.i.i

B664.i.i.i:                                       ; preds = %B662.i.i.i, %B464.i.i.i, %B440.i.i.i, %B386.i.i.i, %B320.i.i.i
  %mode.5.2.i.i.i = phi i64 [ 0, %B320.i.i.i ], [ %.mux.i.i.i, %B386.i.i.i ], [ %spec.select.i242.i.i, %B464.i.i.i ], [ 1, %B440.i.i.i ], [ %mode.7.2.i.i.i, %B662.i.i.i ]
  switch i64 %mode.5.2.i.i.i, label %B714.i.i.i [
    i64 3, label %B746.i.i.i
    i64 0, label %B746.fold.split.i.i.i
  ]

B714.i.i.i:                                       ; preds = %B664.i.i.i
  %.11.i205.i.i.i = tail call i64 @llvm.smax.i64(i64 %limited.4.0215.i.i.i, i64 1)
  br label %B746.i.i.i

B746.fold.split.i.i.i:                            ; preds = %B664.i.i.i
  br label %B746.i.i.i

B746.i.i.i:                                       ; preds = %B746.fold.split.i.i.i, %B714.i.i.i, %B664.i.i.i, %B166.i237.i.i, %B108.i.i.i
  %mode.9.1.i.i.i = phi i64 [ 0, %B108.i.i.i ], [ 0, %B166.i237.i.i ], [ %mode.5.2.i.i.i, %B664.i.i.i ], [ %mode.5.2.i.i.i, %B714.i.i.i ], [ %mode.5.2.i.i.i, %B746.fold.split.i.i.i ]
  %limited.5.1.i.i.i = phi i64 [ %.11.i.i238.i.i, %B108.i.i.i ], [ %limited.4.0215.i.i.i, %B166.i237.i.i ], [ 2, %B664.i.i.i ], [ %.11.i205.i.i.i, %B714.i.i.i ], [ %limited.4.0215.i.i.i, %B746.fold.split.i.i.i ]
  %.661.i.i.i = getelementptr i64, ptr %37, i64 %.58.0213.i.i.i
  store i64 %mode.9.1.i.i.i, ptr %.661.i.i.i, align 8, !noalias !95
  %exitcond223.not.i.i.i = icmp eq i64 %.130.i.i.i, %p6
  br i1 %exitcond223.not.i.i.i, label %_ZN9kernelgen5build4nest9_classifyB2v7B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx.exit.i.i, label %B40.if.i.i.i

B40.if.i.i.i:                                     ; preds = %B746.i.i.i, %B40.if.lr.ph.i.i.i
  %limited.4.0215.i.i.i = phi i64 [ 0, %B40.if.lr.ph.i.i.i ], [ %limited.5.1.i.i.i, %B746.i.i.i ]
  %.58.0213.i.i.i = phi i64 [ 0, %B40.if.lr.ph.i.i.i ], [ %.130.i.i.i, %B746.i.i.i ]
  %.130.i.i.i = add nuw nsw i64 %.58.0213.i.i.i, 1
  %.idx206.i.i.i = shl i64 %.58.0213.i.i.i, 4
  %38 = getelementptr i8, ptr %p4, i64 %.idx206.i.i.i
  %.162.i.i.i = getelementptr i8, ptr %38, i64 8
  %.163.i.i.i = load i64, ptr %.162.i.i.i, align 8, !noalias !95
  switch i64 %.163.i.i.i, label %B198.i.i.i [
    i64 3, label %B108.i.i.i
    i64 0, label %B166.i237.i.i
  ]

B562.if.i.i.i:                                    ; preds = %B320.i.i.i, %B662.i.i.i
  %mode.6.1210.i.i.i = phi i64 [ %mode.7.2.i.i.i, %B662.i.i.i ], [ 0, %B320.i.i.i ]
  %.435.0208.i.i.i = phi i64 [ %.507.i.i.i, %B662.i.i.i ], [ 0, %B320.i.i.i ]
  %.507.i.i.i = add nuw nsw i64 %.435.0208.i.i.i, 1
  %.idx.i243.i.i = shl i64 %.435.0208.i.i.i, 4
  %39 = getelementptr i8, ptr %p4, i64 %.idx.i243.i.i
  %.545.i.i.i = getelementptr i8, ptr %39, i64 8
  %.546.i.i.i = load i64, ptr %.545.i.i.i, align 8, !noalias !95
  %.547.i.i.i = icmp eq i64 %.546.i.i.i, 2
  br i1 %.547.i.i.i, label %B612.i.i.i, label %B662.i.i.i

_ZN9kernelgen5build4nest9_classifyB2v7B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx.exit.i.i: ; preds = %B746.i.i.i, %B334.i.i
  %limited.4.0.lcssa.i.i.i = phi i64 [ 0, %B334.i.i ], [ %limited.5.1.i.i.i, %B746.i.i.i ]
  br i1 %.117211.not.i.i, label %B342.i278.i.i, label %B114.if.lr.ph.i248.i.i

B114.if.lr.ph.i248.i.i:                           ; preds = %_ZN9kernelgen5build4nest9_classifyB2v7B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx.exit.i.i
  %.idx166.i249.i.i = shl i64 %p6, 4
  %40 = getelementptr i8, ptr %p7, i64 %.idx166.i249.i.i
  br label %B114.if.i250.i.i

B164.i259.i.i:                                    ; preds = %B114.if.i250.i.i
  %.176.i260.i.i = load i64, ptr %44, align 8, !noalias !98
  %.182.i261.i.i = mul nsw i64 %.176.i260.i.i, %p9
  %.184.i262.i.i = add nsw i64 %.182.i261.i.i, %room.3.0176.i251.i.i
  %.195.i263.i.i = getelementptr i64, ptr %40, i64 %.53.0174.i253.i.i
  %.196.i264.i.i = load i64, ptr %.195.i263.i.i, align 8, !noalias !98
  %.197.i265.i.i = icmp ne i64 %.196.i264.i.i, 0
  %.207.not.i266.i.i = icmp eq i64 %.165.i257.i.i, 3
  %or.cond.i267.i.i = or i1 %.207.not.i266.i.i, %.197.i265.i.i
  br i1 %or.cond.i267.i.i, label %B330.i322.i.i, label %B294.i268.i.i

B294.i268.i.i:                                    ; preds = %B164.i259.i.i
  %.217.i269.i.i = mul nsw i64 %.176.i260.i.i, %p10
  %.220.i270.i.i = add nsw i64 %.217.i269.i.i, 63
  %.261.i271.i.i = and i64 %.220.i270.i.i, -64
  %.263.i272.i.i = sub nsw i64 %.184.i262.i.i, %.261.i271.i.i
  br label %B677.i273.i.i

B330.i322.i.i:                                    ; preds = %B164.i259.i.i
  %.279.i323.i.i = add nsw i64 %.176.i260.i.i, %each.2.0175.i252.i.i
  br label %B677.i273.i.i

B342.loopexit.i277.i.i:                           ; preds = %B677.i273.i.i
  %41 = tail call i64 @llvm.smax.i64(i64 %each.3.1.i274.i.i, i64 1)
  br label %B342.i278.i.i

B342.i278.i.i:                                    ; preds = %B342.loopexit.i277.i.i, %_ZN9kernelgen5build4nest9_classifyB2v7B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx.exit.i.i
  %each.2.0.lcssa.i279.i.i = phi i64 [ 1, %_ZN9kernelgen5build4nest9_classifyB2v7B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx.exit.i.i ], [ %41, %B342.loopexit.i277.i.i ]
  %room.3.0.lcssa.i280.i.i = phi i64 [ 0, %_ZN9kernelgen5build4nest9_classifyB2v7B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx.exit.i.i ], [ %room.4.1.i275.i.i, %B342.loopexit.i277.i.i ]
  %42 = or i64 %room.3.0.lcssa.i280.i.i, %each.2.0.lcssa.i279.i.i
  %43 = icmp ult i64 %42, 4294967296
  br i1 %43, label %45, label %50

B498.i299.i.i:                                    ; preds = %B422.if.i290.i.i
  %.587.i300.i.i = getelementptr i64, ptr %54, i64 %.458.0179.i292.i.i
  store i64 %scratch.2.0181.i291.i.i, ptr %.587.i300.i.i, align 8, !noalias !98
  %.590.i301.i.i = icmp eq i64 %.564.i296.i.i, 3
  br i1 %.590.i301.i.i, label %B542.i320.i.i, label %B558.i302.i.i

B542.i320.i.i:                                    ; preds = %B498.i299.i.i
  %.597.i321.i.i = getelementptr i64, ptr %55, i64 %.458.0179.i292.i.i
  store i64 %scratch.2.0181.i291.i.i, ptr %.597.i321.i.i, align 8, !noalias !98
  br label %B558.i302.i.i

B558.i302.i.i:                                    ; preds = %B542.i320.i.i, %B498.i299.i.i
  %.607.i303.i.i = getelementptr i64, ptr %56, i64 %.458.0179.i292.i.i
  %.608.i304.i.i = load i64, ptr %.607.i303.i.i, align 8, !noalias !98
  %.609.i305.i.i = icmp eq i64 %.608.i304.i.i, 0
  %.615.i306.i.i = icmp ne i64 %.564.i296.i.i, 3
  %spec.select.i307.i.i = and i1 %.615.i306.i.i, %.609.i305.i.i
  br i1 %spec.select.i307.i.i, label %B632.i316.i.i, label %B660.i308.i.i

B632.i316.i.i:                                    ; preds = %B558.i302.i.i
  %.635.i317.i.i = mul nsw i64 %.569.i297.i.i, %p10
  %.638.i318.i.i = add nsw i64 %.635.i317.i.i, 63
  %.679.i319.i.i = and i64 %.638.i318.i.i, -64
  br label %B668.i310.i.i

B660.i308.i.i:                                    ; preds = %B558.i302.i.i
  %.686.i309.i.i = mul nsw i64 %.569.i297.i.i, %.430.i285.i.i
  br label %B668.i310.i.i

B668.i310.i.i:                                    ; preds = %B660.i308.i.i, %B632.i316.i.i
  %"$phi668.2.2.1.i311.i.i" = phi i64 [ %.679.i319.i.i, %B632.i316.i.i ], [ %.686.i309.i.i, %B660.i308.i.i ]
  %.694.i312.i.i = add nsw i64 %"$phi668.2.2.1.i311.i.i", %scratch.2.0181.i291.i.i
  br label %B674.i313.i.i

B674.i313.i.i:                                    ; preds = %B422.if.i290.i.i, %B668.i310.i.i
  %scratch.3.1.i314.i.i = phi i64 [ %.694.i312.i.i, %B668.i310.i.i ], [ %scratch.2.0181.i291.i.i, %B422.if.i290.i.i ]
  %exitcond182.not.i315.i.i = icmp eq i64 %p6, %.527.i293.i.i
  br i1 %exitcond182.not.i315.i.i, label %B426.i.i, label %B422.if.i290.i.i

B677.i273.i.i:                                    ; preds = %B114.if.i250.i.i, %B330.i322.i.i, %B294.i268.i.i
  %each.3.1.i274.i.i = phi i64 [ %each.2.0175.i252.i.i, %B294.i268.i.i ], [ %.279.i323.i.i, %B330.i322.i.i ], [ %each.2.0175.i252.i.i, %B114.if.i250.i.i ]
  %room.4.1.i275.i.i = phi i64 [ %.263.i272.i.i, %B294.i268.i.i ], [ %.184.i262.i.i, %B330.i322.i.i ], [ %room.3.0176.i251.i.i, %B114.if.i250.i.i ]
  %exitcond.not.i276.i.i = icmp eq i64 %p6, %.124.i254.i.i
  br i1 %exitcond.not.i276.i.i, label %B342.loopexit.i277.i.i, label %B114.if.i250.i.i

B114.if.i250.i.i:                                 ; preds = %B677.i273.i.i, %B114.if.lr.ph.i248.i.i
  %room.3.0176.i251.i.i = phi i64 [ 0, %B114.if.lr.ph.i248.i.i ], [ %room.4.1.i275.i.i, %B677.i273.i.i ]
  %each.2.0175.i252.i.i = phi i64 [ 0, %B114.if.lr.ph.i248.i.i ], [ %each.3.1.i274.i.i, %B677.i273.i.i ]
  %.53.0174.i253.i.i = phi i64 [ 0, %B114.if.lr.ph.i248.i.i ], [ %.124.i254.i.i, %B677.i273.i.i ]
  %.124.i254.i.i = add nuw nsw i64 %.53.0174.i253.i.i, 1
  %.idx171.i255.i.i = shl i64 %.53.0174.i253.i.i, 4
  %44 = getelementptr i8, ptr %p4, i64 %.idx171.i255.i.i
  %.164.i256.i.i = getelementptr i8, ptr %44, i64 8
  %.165.i257.i.i = load i64, ptr %.164.i256.i.i, align 8, !noalias !98
  %.166.not.i258.i.i = icmp eq i64 %.165.i257.i.i, 0
  br i1 %.166.not.i258.i.i, label %B677.i273.i.i, label %B164.i259.i.i

45:                                               ; preds = %B342.i278.i.i
  %46 = trunc nuw i64 %each.2.0.lcssa.i279.i.i to i32
  %47 = trunc nuw i64 %room.3.0.lcssa.i280.i.i to i32
  %48 = udiv i32 %47, %46
  %49 = zext i32 %48 to i64
  br label %B342.endif.endif.else.if.i282.i.i

50:                                               ; preds = %B342.i278.i.i
  %51 = sdiv i64 %room.3.0.lcssa.i280.i.i, %each.2.0.lcssa.i279.i.i
  %52 = srem i64 %room.3.0.lcssa.i280.i.i, %each.2.0.lcssa.i279.i.i
  %.lobit.i281.i.i = ashr i64 %52, 63
  br label %B342.endif.endif.else.if.i282.i.i

B342.endif.endif.else.if.i282.i.i:                ; preds = %50, %45
  %53 = phi i64 [ %49, %45 ], [ %51, %50 ]
  %.369.i283.i.i = phi i64 [ 0, %45 ], [ %.lobit.i281.i.i, %50 ]
  %spec.select168.i284.i.i = add i64 %.369.i283.i.i, %53
  %.430.i285.i.i = and i64 %spec.select168.i284.i.i, -64
  br i1 %.117211.not.i.i, label %B426.i.i, label %B422.if.lr.ph.i287.i.i

B422.if.lr.ph.i287.i.i:                           ; preds = %B342.endif.endif.else.if.i282.i.i
  %.idx.i288.i.i = mul i64 %p6, 24
  %54 = getelementptr i8, ptr %p7, i64 %.idx.i288.i.i
  %55 = getelementptr i64, ptr %p7, i64 %p6
  %.idx165.i289.i.i = shl i64 %p6, 4
  %56 = getelementptr i8, ptr %p7, i64 %.idx165.i289.i.i
  br label %B422.if.i290.i.i

B422.if.i290.i.i:                                 ; preds = %B422.if.lr.ph.i287.i.i, %B674.i313.i.i
  %scratch.2.0181.i291.i.i = phi i64 [ %p8, %B422.if.lr.ph.i287.i.i ], [ %scratch.3.1.i314.i.i, %B674.i313.i.i ]
  %.458.0179.i292.i.i = phi i64 [ 0, %B422.if.lr.ph.i287.i.i ], [ %.527.i293.i.i, %B674.i313.i.i ]
  %.527.i293.i.i = add nuw nsw i64 %.458.0179.i292.i.i, 1
  %.idx170.i294.i.i = shl i64 %.458.0179.i292.i.i, 4
  %57 = getelementptr i8, ptr %p4, i64 %.idx170.i294.i.i
  %.563.i295.i.i = getelementptr i8, ptr %57, i64 8
  %.564.i296.i.i = load i64, ptr %.563.i295.i.i, align 8, !noalias !98
  %.569.i297.i.i = load i64, ptr %57, align 8, !noalias !98
  %.577.not.i298.i.i = icmp eq i64 %.564.i296.i.i, 0
  br i1 %.577.not.i298.i.i, label %B674.i313.i.i, label %B498.i299.i.i

B426.i.i:                                         ; preds = %B674.i313.i.i, %B342.endif.endif.else.if.i282.i.i, %_ZN9kernelgen5build4nest8_lay_outB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2axxxxx.exit.i.i
  %rows.7.0.i.i = phi i64 [ %"$phi212.0.2.0.i.i", %_ZN9kernelgen5build4nest8_lay_outB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2axxxxx.exit.i.i ], [ 1, %B342.endif.endif.else.if.i282.i.i ], [ 1, %B674.i313.i.i ]
  %limited.2.0.i.i = phi i64 [ %limited.4.0.lcssa.i.i, %_ZN9kernelgen5build4nest8_lay_outB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2axxxxx.exit.i.i ], [ %limited.4.0.lcssa.i.i.i, %B342.endif.endif.else.if.i282.i.i ], [ %limited.4.0.lcssa.i.i.i, %B674.i313.i.i ]
  %length.2.0.i.i = phi i64 [ %.430.i.i.i, %_ZN9kernelgen5build4nest8_lay_outB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2axxxxx.exit.i.i ], [ %.430.i285.i.i, %B342.endif.endif.else.if.i282.i.i ], [ %.430.i285.i.i, %B674.i313.i.i ]
  switch i64 %limited.2.0.i.i, label %B742.i.i [
    i64 0, label %_ZN9kernelgen5build4nest8_arrangeB2v2B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxxx.exit.i
    i64 2, label %B460.else.if.i.i
  ]

B538.i.i:                                         ; preds = %B538.i.i.backedge, %B538.preheader.i.i
  %rows.8.0.i.i = phi i64 [ 32, %B538.preheader.i.i ], [ %.477.0.i.i, %B538.i.i.backedge ]
  %.477.0.i.i = lshr i64 %rows.8.0.i.i, 1
  %.517.i.i = icmp eq i64 %.477.0.i.i, 0
  br i1 %.517.i.i, label %B538.i.i.backedge, label %B538.endif.else.i.i, !prof !3

B742.i.i:                                         ; preds = %B426.i.i
  %.804.i.i = icmp eq i64 %rows.7.0.i.i, 1
  br i1 %.804.i.i, label %B754.i.i, label %B942.i.i

B754.i.i:                                         ; preds = %B742.i.i
  %.897394.not.i.i = icmp slt i64 %p5, 1
  br i1 %.897394.not.i.i, label %B864.i.i, label %B798.if.lr.ph.i.i

B798.if.lr.ph.i.i:                                ; preds = %B754.i.i
  %.idx.i.i = shl i64 %p6, 4
  %58 = getelementptr i8, ptr %p7, i64 %.idx.i.i
  br label %B798.if.i.i

B864.i.i:                                         ; preds = %B798.if.i.i, %B754.i.i
  %wanted.2.0.lcssa.i.i = phi i64 [ 16384, %B754.i.i ], [ %spec.select.i.i, %B798.if.i.i ]
  br i1 %.117211.not.i.i, label %B118.i340.i.i, label %B38.if.i326.i.i

B88.i334.i.i:                                     ; preds = %B38.if.i326.i.i
  %.157.i335.i.i = load i64, ptr %60, align 8, !noalias !101
  %.159.i336.i.i = add nsw i64 %.157.i335.i.i, %size.2.058.i327.i.i
  br label %B116.i337.i.i

B116.i337.i.i:                                    ; preds = %B38.if.i326.i.i, %B88.i334.i.i
  %size.3.1.i338.i.i = phi i64 [ %.159.i336.i.i, %B88.i334.i.i ], [ %size.2.058.i327.i.i, %B38.if.i326.i.i ]
  %exitcond.not.i339.i.i = icmp eq i64 %p6, %.111.i329.i.i
  br i1 %exitcond.not.i339.i.i, label %B118.i340.i.i, label %B38.if.i326.i.i

B118.i340.i.i:                                    ; preds = %B116.i337.i.i, %B864.i.i
  %size.2.0.lcssa.i341.i.i = phi i64 [ 0, %B864.i.i ], [ %size.3.1.i338.i.i, %B116.i337.i.i ]
  %.11.i.i342.i.i = tail call i64 @llvm.smax.i64(i64 %size.2.0.lcssa.i341.i.i, i64 1)
  %59 = icmp slt i64 %size.2.0.lcssa.i341.i.i, 4294967296
  br i1 %59, label %61, label %66

B38.if.i326.i.i:                                  ; preds = %B864.i.i, %B116.i337.i.i
  %size.2.058.i327.i.i = phi i64 [ %size.3.1.i338.i.i, %B116.i337.i.i ], [ 0, %B864.i.i ]
  %.40.057.i328.i.i = phi i64 [ %.111.i329.i.i, %B116.i337.i.i ], [ 0, %B864.i.i ]
  %.111.i329.i.i = add nuw nsw i64 %.40.057.i328.i.i, 1
  %.idx.i330.i.i = shl i64 %.40.057.i328.i.i, 4
  %60 = getelementptr i8, ptr %p4, i64 %.idx.i330.i.i
  %.147.i331.i.i = getelementptr i8, ptr %60, i64 8
  %.148.i332.i.i = load i64, ptr %.147.i331.i.i, align 8, !noalias !101
  %.149.not.i333.i.i = icmp eq i64 %.148.i332.i.i, 0
  br i1 %.149.not.i333.i.i, label %B116.i337.i.i, label %B88.i334.i.i

61:                                               ; preds = %B118.i340.i.i
  %62 = trunc nuw i64 %.11.i.i342.i.i to i32
  %63 = trunc nuw nsw i64 %wanted.2.0.lcssa.i.i to i32
  %64 = udiv i32 %63, %62
  %65 = zext nneg i32 %64 to i64
  br label %_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx.exit347.i.i

66:                                               ; preds = %B118.i340.i.i
  %67 = udiv i64 %wanted.2.0.lcssa.i.i, %.11.i.i342.i.i
  br label %_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx.exit347.i.i

_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx.exit347.i.i: ; preds = %66, %61
  %68 = phi i64 [ %65, %61 ], [ %67, %66 ]
  %.27154.i343.i.i = lshr i64 %68, 6
  %.11.i52.i344.i.i = tail call i64 @llvm.smax.i64(i64 %.27154.i343.i.i, i64 2)
  %.321.i345.i.i = shl nuw nsw i64 %.11.i52.i344.i.i, 6
  %.11.i53.i346.i.i = tail call i64 @llvm.smin.i64(i64 %length.2.0.i.i, i64 %.321.i345.i.i)
  br label %_ZN9kernelgen5build4nest8_arrangeB2v2B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxxx.exit.i

B942.i.i:                                         ; preds = %B742.i.i
  %.1022.i.i = icmp eq i64 %.220.i, 0
  br i1 %.1022.i.i, label %B942.endif.i.i, label %B942.else.i.i, !prof !3

B994.i.i:                                         ; preds = %B942.endif.i.i
  br i1 %.117211.not.i.i, label %B118.i.i.i.i, label %B38.if.i.i.i.i

B88.i.i.i.i:                                      ; preds = %B38.if.i.i.i.i
  %.157.i.i.i.i = load i64, ptr %70, align 8, !noalias !104
  %.159.i.i.i.i = add nsw i64 %.157.i.i.i.i, %size.2.058.i.i.i.i
  br label %B116.i.i.i.i

B116.i.i.i.i:                                     ; preds = %B38.if.i.i.i.i, %B88.i.i.i.i
  %size.3.1.i.i.i.i = phi i64 [ %.159.i.i.i.i, %B88.i.i.i.i ], [ %size.2.058.i.i.i.i, %B38.if.i.i.i.i ]
  %exitcond.not.i.i.i.i = icmp eq i64 %p6, %.111.i.i.i.i
  br i1 %exitcond.not.i.i.i.i, label %B118.i.i.i.i, label %B38.if.i.i.i.i

B118.i.i.i.i:                                     ; preds = %B116.i.i.i.i, %B994.i.i
  %size.2.0.lcssa.i.i.i.i = phi i64 [ 0, %B994.i.i ], [ %size.3.1.i.i.i.i, %B116.i.i.i.i ]
  %.11.i.i.i.i.i = tail call i64 @llvm.smax.i64(i64 %size.2.0.lcssa.i.i.i.i, i64 1)
  %69 = icmp slt i64 %size.2.0.lcssa.i.i.i.i, 4294967296
  br i1 %69, label %71, label %75

B38.if.i.i.i.i:                                   ; preds = %B994.i.i, %B116.i.i.i.i
  %size.2.058.i.i.i.i = phi i64 [ %size.3.1.i.i.i.i, %B116.i.i.i.i ], [ 0, %B994.i.i ]
  %.40.057.i.i.i.i = phi i64 [ %.111.i.i.i.i, %B116.i.i.i.i ], [ 0, %B994.i.i ]
  %.111.i.i.i.i = add nuw nsw i64 %.40.057.i.i.i.i, 1
  %.idx.i.i.i.i = shl i64 %.40.057.i.i.i.i, 4
  %70 = getelementptr i8, ptr %p4, i64 %.idx.i.i.i.i
  %.147.i.i.i.i = getelementptr i8, ptr %70, i64 8
  %.148.i.i.i.i = load i64, ptr %.147.i.i.i.i, align 8, !noalias !104
  %.149.not.i.i.i.i = icmp eq i64 %.148.i.i.i.i, 0
  br i1 %.149.not.i.i.i.i, label %B116.i.i.i.i, label %B88.i.i.i.i

71:                                               ; preds = %B118.i.i.i.i
  %72 = trunc nuw i64 %.11.i.i.i.i.i to i32
  %73 = udiv i32 16384, %72
  %74 = zext nneg i32 %73 to i64
  br label %_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx.exit.i.i.i

75:                                               ; preds = %B118.i.i.i.i
  %76 = udiv i64 16384, %.11.i.i.i.i.i
  br label %_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx.exit.i.i.i

_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx.exit.i.i.i: ; preds = %75, %71
  %77 = phi i64 [ %74, %71 ], [ %76, %75 ]
  %.27154.i.i.i.i = lshr i64 %77, 6
  %.11.i52.i.i.i.i = tail call i64 @llvm.smax.i64(i64 %.27154.i.i.i.i, i64 2)
  %.321.i.i.i.i = shl nuw nsw i64 %.11.i52.i.i.i.i, 6
  %.11.i53.i.i.i.i = tail call i64 @llvm.smin.i64(i64 %length.2.0.i.i, i64 %.321.i.i.i.i)
  %78 = ashr exact i64 %.11.i53.i.i.i.i, 1
  %.44.0.i.i.i = add nsw i64 %78, %.11.i53.i.i.i.i
  %.11.i.i348.i.i = tail call i64 @llvm.smin.i64(i64 %length.2.0.i.i, i64 %.44.0.i.i.i)
  br i1 %.1022.i.i, label %_ZN9kernelgen5build4nest8_rows_ofB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxxx.exit.i.i, label %B0.endif.endif.endif.else.i.i.i, !prof !3

B0.endif.endif.endif.else.i.i.i:                  ; preds = %_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx.exit.i.i.i
  %.118.i.i.i = icmp ne i64 %.11.i.i348.i.i, -9223372036854775808
  %.119.i.i.i = icmp ne i64 %.220.i, -1
  %.120.not.i.i.i = or i1 %.119.i.i.i, %.118.i.i.i
  br i1 %.120.not.i.i.i, label %B0.endif.endif.endif.else.if.i.i.i, label %_ZN9kernelgen5build4nest8_rows_ofB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxxx.exit.i.i, !prof !7

B0.endif.endif.endif.else.if.i.i.i:               ; preds = %B0.endif.endif.endif.else.i.i.i
  %79 = or i64 %.11.i.i348.i.i, %.220.i
  %80 = icmp ult i64 %79, 4294967296
  br i1 %80, label %81, label %88

81:                                               ; preds = %B0.endif.endif.endif.else.if.i.i.i
  %82 = trunc nuw i64 %.220.i to i32
  %83 = trunc nuw i64 %.11.i.i348.i.i to i32
  %84 = udiv i32 %83, %82
  %85 = urem i32 %83, %82
  %86 = zext nneg i32 %84 to i64
  %87 = zext nneg i32 %85 to i64
  br label %91

88:                                               ; preds = %B0.endif.endif.endif.else.if.i.i.i
  %89 = sdiv i64 %.11.i.i348.i.i, %.220.i
  %90 = srem i64 %.11.i.i348.i.i, %.220.i
  br label %91

91:                                               ; preds = %88, %81
  %92 = phi i64 [ %86, %81 ], [ %89, %88 ]
  %93 = phi i64 [ %87, %81 ], [ %90, %88 ]
  %.125.i.i.i = xor i64 %93, %.220.i
  %.126.i.i.i = icmp slt i64 %.125.i.i.i, 0
  %.127.i.i.i = icmp ne i64 %93, 0
  %.128.i.i.i = and i1 %.127.i.i.i, %.126.i.i.i
  %.133.i.i.i = sext i1 %.128.i.i.i to i64
  %spec.select.i349.i.i = add i64 %92, %.133.i.i.i
  br label %_ZN9kernelgen5build4nest8_rows_ofB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxxx.exit.i.i

_ZN9kernelgen5build4nest8_rows_ofB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxxx.exit.i.i: ; preds = %91, %B0.endif.endif.endif.else.i.i.i, %_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx.exit.i.i.i
  %quot.1.0.i.i.i = phi i64 [ 0, %_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx.exit.i.i.i ], [ %spec.select.i349.i.i, %91 ], [ 0, %B0.endif.endif.endif.else.i.i.i ]
  br i1 %.117211.not.i.i, label %B118.i.i365.i.i, label %B38.if.i.i351.i.i

B88.i.i359.i.i:                                   ; preds = %B38.if.i.i351.i.i
  %.157.i.i360.i.i = load i64, ptr %95, align 8, !noalias !109
  %.159.i.i361.i.i = add nsw i64 %.157.i.i360.i.i, %size.2.058.i.i352.i.i
  br label %B116.i.i362.i.i

B116.i.i362.i.i:                                  ; preds = %B38.if.i.i351.i.i, %B88.i.i359.i.i
  %size.3.1.i.i363.i.i = phi i64 [ %.159.i.i361.i.i, %B88.i.i359.i.i ], [ %size.2.058.i.i352.i.i, %B38.if.i.i351.i.i ]
  %exitcond.not.i.i364.i.i = icmp eq i64 %p6, %.111.i.i354.i.i
  br i1 %exitcond.not.i.i364.i.i, label %B118.i.i365.i.i, label %B38.if.i.i351.i.i

B118.i.i365.i.i:                                  ; preds = %B116.i.i362.i.i, %_ZN9kernelgen5build4nest8_rows_ofB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxxx.exit.i.i
  %size.2.0.lcssa.i.i366.i.i = phi i64 [ 0, %_ZN9kernelgen5build4nest8_rows_ofB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxxx.exit.i.i ], [ %size.3.1.i.i363.i.i, %B116.i.i362.i.i ]
  %.11.i.i.i367.i.i = tail call i64 @llvm.smax.i64(i64 %size.2.0.lcssa.i.i366.i.i, i64 1)
  %94 = icmp slt i64 %size.2.0.lcssa.i.i366.i.i, 4294967296
  br i1 %94, label %96, label %100

B38.if.i.i351.i.i:                                ; preds = %_ZN9kernelgen5build4nest8_rows_ofB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxxx.exit.i.i, %B116.i.i362.i.i
  %size.2.058.i.i352.i.i = phi i64 [ %size.3.1.i.i363.i.i, %B116.i.i362.i.i ], [ 0, %_ZN9kernelgen5build4nest8_rows_ofB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxxx.exit.i.i ]
  %.40.057.i.i353.i.i = phi i64 [ %.111.i.i354.i.i, %B116.i.i362.i.i ], [ 0, %_ZN9kernelgen5build4nest8_rows_ofB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxxx.exit.i.i ]
  %.111.i.i354.i.i = add nuw nsw i64 %.40.057.i.i353.i.i, 1
  %.idx.i.i355.i.i = shl i64 %.40.057.i.i353.i.i, 4
  %95 = getelementptr i8, ptr %p4, i64 %.idx.i.i355.i.i
  %.147.i.i356.i.i = getelementptr i8, ptr %95, i64 8
  %.148.i.i357.i.i = load i64, ptr %.147.i.i356.i.i, align 8, !noalias !109
  %.149.not.i.i358.i.i = icmp eq i64 %.148.i.i357.i.i, 0
  br i1 %.149.not.i.i358.i.i, label %B116.i.i362.i.i, label %B88.i.i359.i.i

96:                                               ; preds = %B118.i.i365.i.i
  %97 = trunc nuw i64 %.11.i.i.i367.i.i to i32
  %98 = udiv i32 4096, %97
  %99 = zext nneg i32 %98 to i64
  br label %_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx.exit.i368.i.i

100:                                              ; preds = %B118.i.i365.i.i
  %101 = udiv i64 4096, %.11.i.i.i367.i.i
  br label %_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx.exit.i368.i.i

_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx.exit.i368.i.i: ; preds = %100, %96
  %102 = phi i64 [ %99, %96 ], [ %101, %100 ]
  %.27154.i.i369.i.i = lshr i64 %102, 6
  %.11.i52.i.i370.i.i = tail call i64 @llvm.smax.i64(i64 %.27154.i.i369.i.i, i64 2)
  %.321.i.i371.i.i = shl nuw nsw i64 %.11.i52.i.i370.i.i, 6
  %.11.i53.i.i372.i.i = tail call i64 @llvm.smin.i64(i64 %length.2.0.i.i, i64 %.321.i.i371.i.i)
  %103 = ashr exact i64 %.11.i53.i.i372.i.i, 1
  %.44.0.i373.i.i = add nsw i64 %103, %.11.i53.i.i372.i.i
  %.11.i.i374.i.i = tail call i64 @llvm.smin.i64(i64 %length.2.0.i.i, i64 %.44.0.i373.i.i)
  br i1 %.1022.i.i, label %_ZN9kernelgen5build4nest8_rows_ofB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxxx.exit388.i.i, label %B0.endif.endif.endif.else.i376.i.i, !prof !3

B0.endif.endif.endif.else.i376.i.i:               ; preds = %_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx.exit.i368.i.i
  %.118.i377.i.i = icmp ne i64 %.11.i.i374.i.i, -9223372036854775808
  %.119.i378.i.i = icmp ne i64 %.220.i, -1
  %.120.not.i379.i.i = or i1 %.119.i378.i.i, %.118.i377.i.i
  br i1 %.120.not.i379.i.i, label %B0.endif.endif.endif.else.if.i381.i.i, label %_ZN9kernelgen5build4nest8_rows_ofB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxxx.exit388.i.i, !prof !7

B0.endif.endif.endif.else.if.i381.i.i:            ; preds = %B0.endif.endif.endif.else.i376.i.i
  %104 = or i64 %.11.i.i374.i.i, %.220.i
  %105 = icmp ult i64 %104, 4294967296
  br i1 %105, label %106, label %113

106:                                              ; preds = %B0.endif.endif.endif.else.if.i381.i.i
  %107 = trunc nuw i64 %.220.i to i32
  %108 = trunc nuw i64 %.11.i.i374.i.i to i32
  %109 = udiv i32 %108, %107
  %110 = urem i32 %108, %107
  %111 = zext nneg i32 %109 to i64
  %112 = zext nneg i32 %110 to i64
  br label %116

113:                                              ; preds = %B0.endif.endif.endif.else.if.i381.i.i
  %114 = sdiv i64 %.11.i.i374.i.i, %.220.i
  %115 = srem i64 %.11.i.i374.i.i, %.220.i
  br label %116

116:                                              ; preds = %113, %106
  %117 = phi i64 [ %111, %106 ], [ %114, %113 ]
  %118 = phi i64 [ %112, %106 ], [ %115, %113 ]
  %.125.i382.i.i = xor i64 %118, %.220.i
  %.126.i383.i.i = icmp slt i64 %.125.i382.i.i, 0
  %.127.i384.i.i = icmp ne i64 %118, 0
  %.128.i385.i.i = and i1 %.127.i384.i.i, %.126.i383.i.i
  %.133.i386.i.i = sext i1 %.128.i385.i.i to i64
  %spec.select.i387.i.i = add i64 %117, %.133.i386.i.i
  br label %_ZN9kernelgen5build4nest8_rows_ofB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxxx.exit388.i.i

_ZN9kernelgen5build4nest8_rows_ofB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxxx.exit388.i.i: ; preds = %116, %B0.endif.endif.endif.else.i376.i.i, %_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx.exit.i368.i.i
  %quot.1.0.i380.i.i = phi i64 [ 0, %_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx.exit.i368.i.i ], [ %spec.select.i387.i.i, %116 ], [ 0, %B0.endif.endif.endif.else.i376.i.i ]
  %.11.i.i.i = tail call i64 @llvm.smin.i64(i64 %quot.1.0.i.i.i, i64 4)
  %.11.i389.i.i = tail call i64 @llvm.smax.i64(i64 %.11.i.i.i, i64 %quot.1.0.i380.i.i)
  br label %B1232.i.i

B1232.i.i:                                        ; preds = %B956.else.if.i.i, %_ZN9kernelgen5build4nest8_rows_ofB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxxx.exit388.i.i
  %most.2.0.i.i = phi i64 [ %quot.7.0.i.i, %B956.else.if.i.i ], [ %quot.1.0.i.i.i, %_ZN9kernelgen5build4nest8_rows_ofB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxxx.exit388.i.i ]
  %rows.10.0.i.i = phi i64 [ %.1120.i.i, %B956.else.if.i.i ], [ %.11.i389.i.i, %_ZN9kernelgen5build4nest8_rows_ofB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxxx.exit388.i.i ]
  %.1257.i.i = sub i64 0, %.220.i
  %.1259.i.i = and i64 %.220.i, %.1257.i.i
  %.1262.i.i = icmp eq i64 %.1259.i.i, 0
  br i1 %.1262.i.i, label %B1232.endif.i.i, label %B1232.else.if.i.i, !prof !3

B1344.i.i:                                        ; preds = %B1300.endif.i.i, %B1232.endif.i.i
  %rows.11.0.i.i = phi i64 [ %.1410.i.i, %B1300.endif.i.i ], [ %rows.10.0.i.i, %B1232.endif.i.i ]
  %.11.i390.i.i = tail call i64 @llvm.smin.i64(i64 %rows.11.0.i.i, i64 %"$phi174.0.2.0.i")
  br label %_ZN9kernelgen5build4nest8_arrangeB2v2B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxxx.exit.i

B460.else.if.i.i:                                 ; preds = %B426.i.i
  %.467.i.i = icmp slt i64 %length.2.0.i.i, 2048
  br i1 %.467.i.i, label %B538.preheader.i.i, label %B576.else.if.i.i

B538.preheader.i.i:                               ; preds = %B460.else.if.i.i
  %119 = trunc nuw i64 %length.2.0.i.i to i32
  %120 = icmp ult i64 %length.2.0.i.i, 4294967296
  br label %B538.i.i

B538.endif.else.i.i:                              ; preds = %B538.i.i
  br i1 %120, label %121, label %126

121:                                              ; preds = %B538.endif.else.i.i
  %122 = trunc nuw nsw i64 %.477.0.i.i to i32
  %123 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %122, i1 true)
  %124 = lshr i32 %119, %123
  %125 = zext nneg i32 %124 to i64
  br label %B538.endif.else.endif.i.i

126:                                              ; preds = %B538.endif.else.i.i
  %127 = sdiv i64 %length.2.0.i.i, %.477.0.i.i
  %128 = srem i64 %length.2.0.i.i, %.477.0.i.i
  %.lobit398.i.i = ashr i64 %128, 63
  br label %B538.endif.else.endif.i.i

B538.endif.else.endif.i.i:                        ; preds = %126, %121
  %129 = phi i64 [ %125, %121 ], [ %127, %126 ]
  %.536.i.i = phi i64 [ 0, %121 ], [ %.lobit398.i.i, %126 ]
  %spec.select228.i.i = add i64 %.536.i.i, %129
  %130 = icmp slt i64 %spec.select228.i.i, 64
  br i1 %130, label %B538.i.i.backedge, label %B576.else.if.i.i

B538.i.i.backedge:                                ; preds = %B538.endif.else.endif.i.i, %B538.i.i
  br label %B538.i.i

B576.else.if.i.i:                                 ; preds = %B538.endif.else.endif.i.i, %B460.else.if.i.i
  %rows.9.1.i.i = phi i64 [ 32, %B460.else.if.i.i ], [ %.477.0.i.i, %B538.endif.else.endif.i.i ]
  %131 = or i64 %rows.9.1.i.i, %length.2.0.i.i
  %132 = icmp ult i64 %131, 4294967296
  br i1 %132, label %133, label %138

133:                                              ; preds = %B576.else.if.i.i
  %134 = trunc nuw nsw i64 %rows.9.1.i.i to i32
  %135 = trunc nuw i64 %length.2.0.i.i to i32
  %136 = udiv i32 %135, %134
  %137 = zext i32 %136 to i64
  br label %B576.endif.else.if.i.i

138:                                              ; preds = %B576.else.if.i.i
  %139 = sdiv i64 %length.2.0.i.i, %rows.9.1.i.i
  %140 = srem i64 %length.2.0.i.i, %rows.9.1.i.i
  %.lobit399.i.i = ashr i64 %140, 63
  br label %B576.endif.else.if.i.i

B576.endif.else.if.i.i:                           ; preds = %138, %133
  %141 = phi i64 [ %137, %133 ], [ %139, %138 ]
  %.582.i.i = phi i64 [ 0, %133 ], [ %.lobit399.i.i, %138 ]
  %spec.select229.i.i = add i64 %.582.i.i, %141
  %142 = ashr i64 %spec.select229.i.i, 6
  %.647.i.i = add nsw i64 %.220.i, 63
  %.655.0.i.i = ashr i64 %.647.i.i, 6
  %.11.i391.i.i = tail call i64 @llvm.smin.i64(i64 %.655.0.i.i, i64 %142)
  %.716.i.i = shl nsw i64 %.11.i391.i.i, 6
  %143 = and i64 %.11.i391.i.i, 3
  %.761.i.i = icmp eq i64 %143, 0
  %.776.i.i = add nsw i64 %.716.i.i, -64
  %"$phi738.2.2.0.i.i" = select i1 %.761.i.i, i64 %.776.i.i, i64 %.716.i.i
  br label %_ZN9kernelgen5build4nest8_arrangeB2v2B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxxx.exit.i

B798.if.i.i:                                      ; preds = %B798.if.i.i, %B798.if.lr.ph.i.i
  %wanted.2.0397.i.i = phi i64 [ 16384, %B798.if.lr.ph.i.i ], [ %spec.select.i.i, %B798.if.i.i ]
  %.841.0396.i.i = phi i64 [ 0, %B798.if.lr.ph.i.i ], [ %.910.i.i, %B798.if.i.i ]
  %.910.i.i = add nuw nsw i64 %.841.0396.i.i, 1
  %.945.i.i = getelementptr i64, ptr %58, i64 %.841.0396.i.i
  %.946.i.i = load i64, ptr %.945.i.i, align 8, !noalias !114
  %.947.i.i = icmp eq i64 %.946.i.i, 1
  %spec.select.i.i = select i1 %.947.i.i, i64 8192, i64 %wanted.2.0397.i.i
  %exitcond.not.i.i = icmp eq i64 %.910.i.i, %p5
  br i1 %exitcond.not.i.i, label %B864.i.i, label %B798.if.i.i

B942.else.i.i:                                    ; preds = %B942.i.i
  %.1033.i.i = icmp ne i64 %length.2.0.i.i, -9223372036854775808
  %.1034.i.i = icmp ne i64 %.220.i, -1
  %.1035.not.i.i = or i1 %.1034.i.i, %.1033.i.i
  br i1 %.1035.not.i.i, label %B942.else.if.i.i, label %B942.endif.i.i, !prof !7

B942.endif.i.i:                                   ; preds = %156, %B942.else.i.i, %B942.i.i
  %quot.7.0.i.i = phi i64 [ 0, %B942.i.i ], [ %spec.select230.i.i, %156 ], [ 0, %B942.else.i.i ]
  br i1 %"$phi88.0.2.0.i.i", label %B956.else.if.i.i, label %B994.i.i

B942.else.if.i.i:                                 ; preds = %B942.else.i.i
  %144 = or i64 %length.2.0.i.i, %.220.i
  %145 = icmp ult i64 %144, 4294967296
  br i1 %145, label %146, label %153

146:                                              ; preds = %B942.else.if.i.i
  %147 = trunc nuw i64 %.220.i to i32
  %148 = trunc nuw i64 %length.2.0.i.i to i32
  %149 = udiv i32 %148, %147
  %150 = urem i32 %148, %147
  %151 = zext i32 %149 to i64
  %152 = zext i32 %150 to i64
  br label %156

153:                                              ; preds = %B942.else.if.i.i
  %154 = sdiv i64 %length.2.0.i.i, %.220.i
  %155 = srem i64 %length.2.0.i.i, %.220.i
  br label %156

156:                                              ; preds = %153, %146
  %157 = phi i64 [ %151, %146 ], [ %154, %153 ]
  %158 = phi i64 [ %152, %146 ], [ %155, %153 ]
  %.1040.i.i = xor i64 %158, %.220.i
  %.1041.i.i = icmp slt i64 %.1040.i.i, 0
  %.1042.i.i = icmp ne i64 %158, 0
  %.1043.i.i = and i1 %.1042.i.i, %.1041.i.i
  %.1048.i.i = sext i1 %.1043.i.i to i64
  %spec.select230.i.i = add i64 %157, %.1048.i.i
  br label %B942.endif.i.i

B956.else.if.i.i:                                 ; preds = %B942.endif.i.i
  %.1120.i.i = and i64 %quot.7.0.i.i, -16
  br label %B1232.i.i

B1232.endif.i.i:                                  ; preds = %B1232.else.endif.i.i, %B1232.i.i
  %quot.9.0.i.i = phi i64 [ %171, %B1232.else.endif.i.i ], [ 1, %B1232.i.i ]
  %.1333.not.i.i = icmp sgt i64 %quot.9.0.i.i, %most.2.0.i.i
  br i1 %.1333.not.i.i, label %B1344.i.i, label %B1300.else.i.i

B1232.else.if.i.i:                                ; preds = %B1232.i.i
  %159 = icmp ult i64 %.1259.i.i, 4294967296
  br i1 %159, label %160, label %167

160:                                              ; preds = %B1232.else.if.i.i
  %161 = trunc nuw i64 %.1259.i.i to i32
  %162 = tail call range(i32 0, 33) i32 @llvm.cttz.i32(i32 %161, i1 true)
  %163 = lshr i32 64, %162
  %164 = add nuw nsw i64 %.1259.i.i, 127
  %165 = and i64 %164, 64
  %166 = zext nneg i32 %163 to i64
  br label %B1232.else.endif.i.i

167:                                              ; preds = %B1232.else.if.i.i
  %168 = srem i64 64, %.1259.i.i
  br label %B1232.else.endif.i.i

B1232.else.endif.i.i:                             ; preds = %167, %160
  %169 = phi i64 [ %166, %160 ], [ 0, %167 ]
  %170 = phi i64 [ %165, %160 ], [ %168, %167 ]
  %.1281.i.i = icmp eq i64 %.220.i, -9223372036854775808
  %.1282.i.i = icmp ne i64 %170, 0
  %.1283.i.i = and i1 %.1281.i.i, %.1282.i.i
  %.1288.i.i = sext i1 %.1283.i.i to i64
  %.1267.0.i.i = add nsw i64 %169, %.1288.i.i
  %171 = tail call i64 @llvm.smax.i64(i64 %.1267.0.i.i, i64 1)
  br label %B1232.endif.i.i

B1300.else.i.i:                                   ; preds = %B1232.endif.i.i
  %172 = or i64 %quot.9.0.i.i, %rows.10.0.i.i
  %173 = icmp ult i64 %172, 4294967296
  br i1 %173, label %174, label %179

174:                                              ; preds = %B1300.else.i.i
  %175 = trunc nuw nsw i64 %quot.9.0.i.i to i32
  %176 = trunc nuw i64 %rows.10.0.i.i to i32
  %177 = udiv i32 %176, %175
  %178 = zext i32 %177 to i64
  br label %B1300.endif.i.i

179:                                              ; preds = %B1300.else.i.i
  %180 = sdiv i64 %rows.10.0.i.i, %quot.9.0.i.i
  %181 = srem i64 %rows.10.0.i.i, %quot.9.0.i.i
  %.lobit.i.i = ashr i64 %181, 63
  br label %B1300.endif.i.i

B1300.endif.i.i:                                  ; preds = %179, %174
  %182 = phi i64 [ %178, %174 ], [ %180, %179 ]
  %.1360.i.i = phi i64 [ 0, %174 ], [ %.lobit.i.i, %179 ]
  %spec.select231.i.i = add i64 %.1360.i.i, %182
  %.11.i393.i.i = tail call i64 @llvm.smax.i64(i64 %spec.select231.i.i, i64 1)
  %.1410.i.i = mul nuw nsw i64 %.11.i393.i.i, %quot.9.0.i.i
  br label %B1344.i.i

_ZN9kernelgen5build4nest8_arrangeB2v2B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxxx.exit.i: ; preds = %B576.endif.else.if.i.i, %B1344.i.i, %_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx.exit347.i.i, %B426.i.i
  %.255.sroa.7.0.i = phi i64 [ 1, %_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx.exit347.i.i ], [ %.11.i390.i.i, %B1344.i.i ], [ %rows.9.1.i.i, %B576.endif.else.if.i.i ], [ %rows.7.0.i.i, %B426.i.i ]
  %.255.sroa.0.0.i = phi i64 [ %limited.2.0.i.i, %_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx.exit347.i.i ], [ %limited.2.0.i.i, %B1344.i.i ], [ 2, %B576.endif.else.if.i.i ], [ %limited.2.0.i.i, %B426.i.i ]
  %.255.sroa.14.0.i = phi i64 [ %.11.i53.i346.i.i, %_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx.exit347.i.i ], [ %.220.i, %B1344.i.i ], [ %"$phi738.2.2.0.i.i", %B576.endif.else.if.i.i ], [ %.220.i, %B426.i.i ]
  %.298.i = icmp sgt i64 %.255.sroa.7.0.i, 1
  %.300.i = zext i1 %.298.i to i64
  %.305.i = select i1 %.298.i, i64 2, i64 1
  %.322442.i = icmp sgt i64 %"$phi174.0.2.0.i", 0
  %.342443.i = icmp sgt i64 %.220.i, 0
  %or.cond444.i = select i1 %.322442.i, i1 %.342443.i, i1 false
  %.385.i = icmp eq i64 %.255.sroa.0.0.i, 2
  %.687.i = icmp ne i64 %.255.sroa.14.0.i, 0
  %.699.i = icmp ne i64 %.255.sroa.14.0.i, -1
  %.782.i = icmp ne i64 %p10, 0
  %.794.i = icmp ne i64 %p10, -1
  %183 = trunc nuw i64 %p10 to i32
  %.170246.not.i.i = icmp slt i64 %p5, 1
  %.idx239.i.i = shl i64 %p6, 4
  %184 = getelementptr i8, ptr %p7, i64 %.idx239.i.i
  %.idx240.i.i = mul i64 %p6, 24
  %185 = getelementptr i8, ptr %p7, i64 %.idx240.i.i
  %.957.i = icmp slt i64 %.305.i, %p3
  %.idx.i = shl i64 %p6, 6
  %186 = getelementptr i8, ptr %p7, i64 %.idx.i
  br label %B294.i

B294.i:                                           ; preds = %B1364.i, %_ZN9kernelgen5build4nest8_arrangeB2v2B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxxx.exit.i
  br i1 %or.cond444.i, label %B442.preheader.i, label %B1130.i

B442.preheader.i:                                 ; preds = %B294.i, %B492.endif.endif.i
  %row.4.1447.i = phi i64 [ %row.5.2.i, %B492.endif.endif.i ], [ 0, %B294.i ]
  %col.5.1446.i = phi i64 [ %col.6.2.i, %B492.endif.endif.i ], [ 0, %B294.i ]
  br label %B442.i

B442.i:                                           ; preds = %B1064.i, %B442.preheader.i
  %col.7.2.i = phi i64 [ %col.8.3.i, %B1064.i ], [ %col.5.1446.i, %B442.preheader.i ]
  %row.6.2.i = phi i64 [ %row.7.3.i, %B1064.i ], [ %row.4.1447.i, %B442.preheader.i ]
  %.757.not.i = phi i1 [ true, %B1064.i ], [ false, %B442.preheader.i ]
  %fresh.2.2.i = phi i64 [ 0, %B1064.i ], [ 1, %B442.preheader.i ]
  %.351.i = sub nsw i64 %.220.i, %col.7.2.i
  %.11.i.i = tail call i64 @llvm.smin.i64(i64 %.351.i, i64 %.255.sroa.14.0.i)
  br i1 %.385.i, label %B492.i, label %B658.i

B492.i:                                           ; preds = %B442.i
  %.393.i = sub nsw i64 %"$phi174.0.2.0.i", %row.4.1447.i
  %.11.i392.i = tail call i64 @llvm.smin.i64(i64 %.393.i, i64 %.255.sroa.7.0.i)
  call void @llvm.lifetime.start.p0(ptr nonnull %.280.i.i), !noalias !77
  call void @llvm.lifetime.start.p0(ptr nonnull %.441.i.i), !noalias !77
  call void @llvm.lifetime.start.p0(ptr nonnull %.642.i.i), !noalias !77
  call void @llvm.lifetime.start.p0(ptr nonnull %.694.i.i), !noalias !77
  call void @llvm.lifetime.start.p0(ptr nonnull %.940.i.i), !noalias !77
  store ptr null, ptr %.280.i.i, align 8, !noalias !115
  store ptr null, ptr %.441.i.i, align 8, !noalias !115
  store ptr null, ptr %.642.i.i, align 8, !noalias !115
  store ptr null, ptr %.694.i.i, align 8, !noalias !115
  store ptr null, ptr %.940.i.i, align 8, !noalias !115
  %.58.i.i = icmp ne i64 %.11.i.i, -9223372036854775808
  %.60.not.i.i = or i1 %.794.i, %.58.i.i
  %or.cond455.i = select i1 %.782.i, i1 %.60.not.i.i, i1 false, !prof !119
  br i1 %or.cond455.i, label %B0.else.if.i.i, label %B0.endif.i.i, !prof !119

B116.i.i:                                         ; preds = %B44.if.i.i
  %.232.i.i = getelementptr i8, ptr %.214.i.i, i64 8
  %.233.i.i = load i64, ptr %.232.i.i, align 8, !noalias !115
  %.234.not.i.i = icmp eq i64 %.233.i.i, 1
  br i1 %.234.not.i.i, label %B164.i.i, label %B44.backedge.i.i

B44.backedge.i.i:                                 ; preds = %B338.if.i.i, %B44.if.i.i, %B164.i.i, %B116.i.i
  %exitcond253.not.i.i = icmp eq i64 %p5, %.183.i.i
  br i1 %exitcond253.not.i.i, label %B500.i.i, label %B44.if.i.i

B164.i.i:                                         ; preds = %B116.i.i
  %.246.i.i = getelementptr i64, ptr %185, i64 %.112.0248.i.i
  %.247.i.i = load i64, ptr %.246.i.i, align 8, !noalias !115
  %.253.i.i = getelementptr i64, ptr %p7, i64 %.112.0248.i.i
  %.254.i.i = load i64, ptr %.253.i.i, align 8, !noalias !115
  %.257.i.i = getelementptr i64, ptr %p2, i64 %.112.0248.i.i
  %.258.i.i = load i64, ptr %.257.i.i, align 8, !noalias !115
  %.260.i.i = mul nsw i64 %.258.i.i, %col.5.1446.i
  %.264.i.i = mul nsw i64 %.215.i.i, %row.4.1447.i
  %.261.i.i = add i64 %.254.i.i, %.264.i.i
  %.265.i396.i = add i64 %.261.i.i, %.260.i.i
  %.269.i.i = mul nsw i64 %.215.i.i, %.255.sroa.14.0.i
  store ptr null, ptr %.280.i.i, align 8, !noalias !115
  call fastcc void @_ZN9kernelgen5build5moves9transposeB3v12B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr %.280.i.i, i64 %.247.i.i, i64 %.269.i.i, i64 %.265.i396.i, i64 %.258.i.i, i64 %.11.i392.i, i64 %.11.i.i, i64 %.215.i.i)
  br i1 %brmerge.i397.i, label %B44.backedge.i.i, label %B338.if.i.i

B500.i.i:                                         ; preds = %B44.backedge.i.i, %B0.endif.i.i
  %.480.not.i.i = icmp eq i64 %rem.0.i.i, 0
  %.arg.rows.i.i = select i1 %.480.not.i.i, i64 1, i64 %.11.i392.i
  %storemerge236.i.i = tail call i64 @llvm.smax.i64(i64 %.arg.rows.i.i, i64 0)
  br label %B618.i.i

B618.i.i:                                         ; preds = %B618.if.i.i, %B500.i.i
  %.531.0.i.i = phi i64 [ 0, %B500.i.i ], [ %.600.i.i, %B618.if.i.i ]
  %exitcond254.not.i.i = icmp eq i64 %.531.0.i.i, %storemerge236.i.i
  br i1 %exitcond254.not.i.i, label %B692.i.i, label %B618.if.i.i

B692.i.i:                                         ; preds = %B618.i.i
  %.676.i.i = add nsw i64 %.arg.rows.i.i, %row.4.1447.i
  %.679.i.i = sub nsw i64 %.11.i392.i, %.arg.rows.i.i
  store ptr null, ptr %.694.i.i, align 8, !noalias !115
  %.698.i.i = call fastcc i32 @_ZN9kernelgen5build5tiles10run_streamB3v41B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx(ptr %.694.i.i, ptr readonly %p2, ptr readonly %p4, ptr %p7, i64 %p5, i64 %p6, i64 %.676.i.i, i64 1, i64 %col.5.1446.i, i64 %.11.i.i, i64 %.679.i.i, i64 1, i64 %.255.sroa.14.0.i, i64 %p11, i64 %p12)
  %.700.not.i.i = icmp ne i32 %.698.i.i, 0
  %brmerge.i = or i1 %.170246.not.i.i, %.700.not.i.i
  br i1 %brmerge.i, label %_ZN9kernelgen5build5tiles9run_panelB3v11B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx.exit.i, label %B790.if.i.i, !prof !120

B862.i.i:                                         ; preds = %B790.if.i.i
  %.869.i.i = getelementptr i8, ptr %.850.i.i, i64 8
  %.870.i.i = load i64, ptr %.869.i.i, align 8, !noalias !115
  br label %B8.i.i.i.i

B8.i.i.i.i:                                       ; preds = %B8.if.i.i.i.i, %B862.i.i
  %.14.0.i.i.i.i = phi i64 [ 0, %B862.i.i ], [ %.58.i.i.i.i, %B8.if.i.i.i.i ]
  %exitcond.not.i.not.not.i.not.i.i = icmp eq i64 %.14.0.i.i.i.i, 2
  br i1 %exitcond.not.i.not.not.i.not.i.i, label %B1056.i.i, label %B8.if.i.i.i.i

B8.if.i.i.i.i:                                    ; preds = %B8.i.i.i.i
  %trunc.i.i.i.i = trunc nuw i64 %.14.0.i.i.i.i to i1
  %spec.select.i.i.i.i = select i1 %trunc.i.i.i.i, i64 4, i64 2
  %.58.i.i.i.i = add nuw nsw i64 %.14.0.i.i.i.i, 1
  %.84.i.i.i.i = icmp eq i64 %spec.select.i.i.i.i, %.870.i.i
  br i1 %.84.i.i.i.i, label %B916.i.i, label %B8.i.i.i.i

B916.i.i:                                         ; preds = %B8.if.i.i.i.i
  %.910.i395.i = getelementptr i64, ptr %185, i64 %.750.0250.i.i
  %.911.i.i = load i64, ptr %.910.i395.i, align 8, !noalias !115
  %.914.i.i = getelementptr i64, ptr %p7, i64 %.750.0250.i.i
  %.915.i.i = load i64, ptr %.914.i.i, align 8, !noalias !115
  %.918.i.i = getelementptr i64, ptr %p2, i64 %.750.0250.i.i
  %.919.i.i = load i64, ptr %.918.i.i, align 8, !noalias !115
  %.921.i.i = mul nsw i64 %.919.i.i, %col.5.1446.i
  %.925.i.i = mul nsw i64 %.851.i.i, %row.4.1447.i
  %.922.i.i = add i64 %.915.i.i, %.925.i.i
  %.926.i.i = add i64 %.922.i.i, %.921.i.i
  %.936.i.i = mul nsw i64 %.851.i.i, %.255.sroa.14.0.i
  store ptr null, ptr %.940.i.i, align 8, !noalias !115
  call fastcc void @_ZN9kernelgen5build5moves9transposeB3v12B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr %.940.i.i, i64 %.926.i.i, i64 %.919.i.i, i64 %.911.i.i, i64 %.936.i.i, i64 %.11.i.i, i64 %.11.i392.i, i64 %.851.i.i)
  br label %B1056.i.i

B1056.i.i:                                        ; preds = %B8.i.i.i.i, %B790.if.i.i, %B916.i.i
  %exitcond255.not.i.i = icmp eq i64 %p5, %.819.i.i
  br i1 %exitcond255.not.i.i, label %_ZN9kernelgen5build5tiles9run_panelB3v11B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx.exit.i, label %B790.if.i.i

B0.endif.i.i:                                     ; preds = %195, %B492.i
  %rem.0.i.i = phi i64 [ 0, %B492.i ], [ %spec.select.i399.i, %195 ]
  br i1 %.170246.not.i.i, label %B500.i.i, label %B44.if.lr.ph.i.i

B44.if.lr.ph.i.i:                                 ; preds = %B0.endif.i.i
  %.305.not.i.i = icmp eq i64 %rem.0.i.i, 0
  %.387243.not252.i.i = icmp slt i64 %.11.i392.i, 1
  %.438.i.i = sub nsw i64 %p10, %rem.0.i.i
  %brmerge.i397.i = select i1 %.305.not.i.i, i1 true, i1 %.387243.not252.i.i
  br label %B44.if.i.i

B0.else.if.i.i:                                   ; preds = %B492.i
  %187 = or i64 %.11.i.i, %p10
  %188 = icmp ult i64 %187, 4294967296
  br i1 %188, label %189, label %193

189:                                              ; preds = %B0.else.if.i.i
  %190 = trunc nuw i64 %.11.i.i to i32
  %191 = urem i32 %190, %183
  %192 = zext i32 %191 to i64
  br label %195

193:                                              ; preds = %B0.else.if.i.i
  %194 = srem i64 %.11.i.i, %p10
  br label %195

195:                                              ; preds = %193, %189
  %196 = phi i64 [ %192, %189 ], [ %194, %193 ]
  %.65.i.i = xor i64 %196, %p10
  %.66.i.i = icmp slt i64 %.65.i.i, 0
  %.67.i.i = icmp ne i64 %196, 0
  %.68.i.i = and i1 %.67.i.i, %.66.i.i
  %.75.i.i = select i1 %.68.i.i, i64 %p10, i64 0
  %spec.select.i399.i = add i64 %.75.i.i, %196
  br label %B0.endif.i.i

B44.if.i.i:                                       ; preds = %B44.if.lr.ph.i.i, %B44.backedge.i.i
  %.112.0248.i.i = phi i64 [ 0, %B44.if.lr.ph.i.i ], [ %.183.i.i, %B44.backedge.i.i ]
  %.183.i.i = add nuw nsw i64 %.112.0248.i.i, 1
  %.214.idx.i.i = shl i64 %.112.0248.i.i, 4
  %.214.i.i = getelementptr i8, ptr %p4, i64 %.214.idx.i.i
  %.215.i.i = load i64, ptr %.214.i.i, align 8, !noalias !115
  %.224.i.i = getelementptr i64, ptr %184, i64 %.112.0248.i.i
  %.225.i.i = load i64, ptr %.224.i.i, align 8, !noalias !115
  %.226.not.i.i = icmp eq i64 %.225.i.i, 3
  br i1 %.226.not.i.i, label %B116.i.i, label %B44.backedge.i.i

B338.if.i.i:                                      ; preds = %B164.i.i, %B338.if.i.i
  %.331.0244.i.i = phi i64 [ %.400.i.i, %B338.if.i.i ], [ 0, %B164.i.i ]
  %.400.i.i = add nuw nsw i64 %.331.0244.i.i, 1
  %197 = mul nsw i64 %.331.0244.i.i, %.255.sroa.14.0.i
  %.428.i.i = add nsw i64 %197, %.11.i.i
  %.430.i.i = mul nsw i64 %.428.i.i, %.215.i.i
  %.432.i.i = add nsw i64 %.430.i.i, %.247.i.i
  %.435.i.i = sub nsw i64 %.432.i.i, %.215.i.i
  store ptr null, ptr %.441.i.i, align 8, !noalias !115
  call fastcc void @_ZN9kernelgen5build5moves4copyB3v13B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxx(ptr %.441.i.i, i64 %.432.i.i, i64 %.215.i.i, i64 %.435.i.i, i64 0, i64 %.438.i.i, i64 %.215.i.i, i64 0)
  %exitcond.not.i398.i = icmp eq i64 %.11.i392.i, %.400.i.i
  br i1 %exitcond.not.i398.i, label %B44.backedge.i.i, label %B338.if.i.i

B618.if.i.i:                                      ; preds = %B618.i.i
  %.600.i.i = add nuw i64 %.531.0.i.i, 1
  %.627.i.i = add nsw i64 %.531.0.i.i, %row.4.1447.i
  %.629.i.i = mul nsw i64 %.531.0.i.i, %.255.sroa.14.0.i
  store ptr null, ptr %.642.i.i, align 8, !noalias !115
  %.646.i.i = call fastcc i32 @_ZN9kernelgen5build5tiles8run_tileB3v34B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx(ptr %.642.i.i, ptr readonly %p2, ptr readonly %p4, ptr %p7, i64 %p5, i64 %p6, i64 %.627.i.i, i64 1, i64 %col.5.1446.i, i64 %.11.i.i, i64 1, i64 %.629.i.i, i64 %p10, i64 %p11, i64 %p12)
  %.648.not.i.i = icmp eq i32 %.646.i.i, 0
  br i1 %.648.not.i.i, label %B618.i.i, label %_ZN9kernelgen5build5tiles9run_panelB3v11B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx.exit.i, !prof !7

B790.if.i.i:                                      ; preds = %B692.i.i, %B1056.i.i
  %.750.0250.i.i = phi i64 [ %.819.i.i, %B1056.i.i ], [ 0, %B692.i.i ]
  %.819.i.i = add nuw nsw i64 %.750.0250.i.i, 1
  %.850.idx.i.i = shl i64 %.750.0250.i.i, 4
  %.850.i.i = getelementptr i8, ptr %p4, i64 %.850.idx.i.i
  %.851.i.i = load i64, ptr %.850.i.i, align 8, !noalias !115
  %.860.i.i = getelementptr i64, ptr %184, i64 %.750.0250.i.i
  %.861.i.i = load i64, ptr %.860.i.i, align 8, !noalias !115
  %.862.i.i = icmp eq i64 %.861.i.i, 3
  br i1 %.862.i.i, label %B862.i.i, label %B1056.i.i

_ZN9kernelgen5build5tiles9run_panelB3v11B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx.exit.i: ; preds = %B618.if.i.i, %B1056.i.i, %B692.i.i
  %common.ret.op.i.i = phi i32 [ %.698.i.i, %B692.i.i ], [ 0, %B1056.i.i ], [ 1, %B618.if.i.i ]
  call void @llvm.lifetime.end.p0(ptr nonnull %.280.i.i), !noalias !77
  call void @llvm.lifetime.end.p0(ptr nonnull %.441.i.i), !noalias !77
  call void @llvm.lifetime.end.p0(ptr nonnull %.642.i.i), !noalias !77
  call void @llvm.lifetime.end.p0(ptr nonnull %.694.i.i), !noalias !77
  call void @llvm.lifetime.end.p0(ptr nonnull %.940.i.i), !noalias !77
  %.446.not.i = icmp eq i32 %common.ret.op.i.i, 0
  br i1 %.446.not.i, label %B492.endif.endif.i, label %_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit, !prof !7

B658.i:                                           ; preds = %B442.i
  %.511.i = sub nsw i64 %"$phi174.0.2.0.i", %row.6.2.i
  %.11.i400.i = tail call i64 @llvm.smin.i64(i64 %.511.i, i64 %.255.sroa.7.0.i)
  store ptr null, ptr %.558.i, align 8, !noalias !77
  %.562.i = call fastcc i32 @_ZN9kernelgen5build5tiles8run_tileB3v34B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx(ptr %.558.i, ptr readonly %p2, ptr readonly %p4, ptr %p7, i64 %p5, i64 %p6, i64 %row.6.2.i, i64 %.11.i400.i, i64 %col.7.2.i, i64 %.11.i.i, i64 %fresh.2.2.i, i64 0, i64 %p10, i64 %p11, i64 %p12)
  %.564.not.i = icmp eq i32 %.562.i, 0
  br i1 %.564.not.i, label %B658.endif.endif.i, label %_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit, !prof !7

B792.i:                                           ; preds = %B658.endif.endif.i
  %.587.i = add nsw i64 %.11.i400.i, %row.6.2.i
  %.595.i = icmp slt i64 %.587.i, %"$phi174.0.2.0.i"
  br i1 %.595.i, label %B814.i, label %B838.i

B814.i:                                           ; preds = %B792.i
  %198 = xor i64 %.587.i, -1
  %.600.i = add i64 %"$phi174.0.2.0.i", %198
  %.620.i = sdiv i64 %.600.i, %.255.sroa.7.0.i
  %.621.i = srem i64 %.600.i, %.255.sroa.7.0.i
  %.622.lobit.i = ashr i64 %.621.i, 63
  %.609.0.i = add nsw i64 %.622.lobit.i, %.620.i
  br label %B838.i

B838.i:                                           ; preds = %B814.i, %B792.i
  %"$phi838.0.2.3.i" = phi i64 [ %.609.0.i, %B814.i ], [ 0, %B792.i ]
  %199 = mul nsw i64 %"$phi838.0.2.3.i", %.11.i400.i
  br label %B890.i

B842.i:                                           ; preds = %B658.endif.endif.i
  %.670.i = add nsw i64 %.11.i.i, %col.7.2.i
  %.678.i = icmp slt i64 %.670.i, %.220.i
  br i1 %.678.i, label %B864.i, label %B888.i

B864.i:                                           ; preds = %B842.i
  %200 = xor i64 %.670.i, -1
  %.683.i = add i64 %.220.i, %200
  %.698.i = icmp ne i64 %.683.i, -9223372036854775808
  %.700.not.i = or i1 %.699.i, %.698.i
  %or.cond456.i = select i1 %.687.i, i1 %.700.not.i, i1 false, !prof !119
  br i1 %or.cond456.i, label %B864.else.if.i, label %B888.i, !prof !119

B888.i:                                           ; preds = %B864.else.if.i, %B864.i, %B842.i
  %"$phi888.0.2.3.i" = phi i64 [ 0, %B842.i ], [ 0, %B864.i ], [ %spec.select.i, %B864.else.if.i ]
  %201 = mul nsw i64 %"$phi888.0.2.3.i", %.11.i.i
  br label %B890.i

B890.i:                                           ; preds = %B888.i, %B838.i
  %.876.i = phi i64 [ 0, %B838.i ], [ %201, %B888.i ]
  %.862.i = phi i64 [ %199, %B838.i ], [ 0, %B888.i ]
  %col.9.3.i = phi i64 [ %col.7.2.i, %B838.i ], [ %.670.i, %B888.i ]
  %row.8.3.i = phi i64 [ %.587.i, %B838.i ], [ %row.6.2.i, %B888.i ]
  %more.2.3.i = phi i64 [ %"$phi838.0.2.3.i", %B838.i ], [ %"$phi888.0.2.3.i", %B888.i ]
  %.768.not.i = icmp eq i64 %more.2.3.i, 0
  %or.cond389.i = select i1 %.757.not.i, i1 true, i1 %.768.not.i
  br i1 %or.cond389.i, label %B1064.i, label %B898.i

B898.i:                                           ; preds = %B890.i
  %.778.i = mul nsw i64 %.11.i400.i, %.11.i.i
  %.793.i = icmp ne i64 %.778.i, -9223372036854775808
  %.795.not.i = or i1 %.794.i, %.793.i
  %or.cond457.i = select i1 %.782.i, i1 %.795.not.i, i1 false, !prof !119
  br i1 %or.cond457.i, label %B898.else.if.i, label %B922.i, !prof !119

B922.i:                                           ; preds = %B898.else.if.i, %B898.i
  store ptr null, ptr %.836.i, align 8, !noalias !77
  %.840.i = call fastcc i32 @_ZN9kernelgen5build5tiles10run_streamB3v41B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxxx(ptr %.836.i, ptr readonly %p2, ptr readonly %p4, ptr %p7, i64 %p5, i64 %p6, i64 %row.8.3.i, i64 %.11.i400.i, i64 %col.9.3.i, i64 %.11.i.i, i64 %more.2.3.i, i64 %.300.i, i64 0, i64 %p11, i64 %p12)
  %.842.not.i = icmp eq i32 %.840.i, 0
  br i1 %.842.not.i, label %B922.endif.i, label %_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit, !prof !7

B1064.i:                                          ; preds = %B922.endif.i, %B898.else.if.i, %B890.i
  %col.8.3.i = phi i64 [ %.884.i, %B922.endif.i ], [ %col.9.3.i, %B898.else.if.i ], [ %col.9.3.i, %B890.i ]
  %row.7.3.i = phi i64 [ %.868.i, %B922.endif.i ], [ %row.8.3.i, %B898.else.if.i ], [ %row.8.3.i, %B890.i ]
  %.905.i = icmp slt i64 %row.7.3.i, %"$phi174.0.2.0.i"
  %.922.i = icmp slt i64 %col.8.3.i, %.220.i
  %or.cond390.i = select i1 %.905.i, i1 %.922.i, i1 false
  br i1 %or.cond390.i, label %B442.i, label %B1130.i

B1130.i:                                          ; preds = %B492.endif.endif.i, %B1064.i, %B294.i
  br i1 %.957.i, label %B1146.i, label %_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit

B1146.i:                                          ; preds = %B1130.i, %B1550.i
  %axis.2.1.i = phi i64 [ %.1326.i, %B1550.i ], [ %.305.i, %B1130.i ]
  %.969.i = getelementptr i64, ptr %186, i64 %axis.2.1.i
  %.970.i = load i64, ptr %.969.i, align 8, !noalias !77
  %.971.i = add nsw i64 %.970.i, 1
  %.977.i = getelementptr i64, ptr %p1, i64 %axis.2.1.i
  %.978.i = load i64, ptr %.977.i, align 8, !noalias !77
  %.980.i = icmp slt i64 %.971.i, %.978.i
  br i1 %.980.i, label %B1204.i, label %B1366.i

B1204.i:                                          ; preds = %B1146.i
  store i64 %.971.i, ptr %.969.i, align 8, !noalias !77
  br i1 %.170246.not.i.i, label %B1364.i, label %B1256.if.lr.ph.i

B1256.if.lr.ph.i:                                 ; preds = %B1204.i
  %.1127.i = mul nuw nsw i64 %axis.2.1.i, %p5
  %202 = getelementptr i64, ptr %p2, i64 %.1127.i
  br label %B1256.if.i

B1306.i:                                          ; preds = %B1256.if.i
  %.1123.i = getelementptr i64, ptr %p7, i64 %.1016.0453.i
  %.1124.i = load i64, ptr %.1123.i, align 8, !noalias !77
  %.1131.i = getelementptr i64, ptr %202, i64 %.1016.0453.i
  %.1132.i = load i64, ptr %.1131.i, align 8, !noalias !77
  %.1133.i = add nsw i64 %.1132.i, %.1124.i
  store i64 %.1133.i, ptr %.1123.i, align 8, !noalias !77
  br label %B1362.i

B1362.i:                                          ; preds = %B1256.if.i, %B1306.i
  %exitcond487.not.i = icmp eq i64 %p5, %.1085.i
  br i1 %exitcond487.not.i, label %B1364.i, label %B1256.if.i

B1364.i:                                          ; preds = %B1362.i, %B1204.i
  %203 = icmp slt i64 %axis.2.1.i, %p3
  br i1 %203, label %B294.i, label %_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit

B1366.i:                                          ; preds = %B1146.i
  store i64 0, ptr %.969.i, align 8, !noalias !77
  br i1 %.170246.not.i.i, label %B1550.i, label %B1418.if.lr.ph.i

B1418.if.lr.ph.i:                                 ; preds = %B1366.i
  %.1303.i = mul nuw nsw i64 %axis.2.1.i, %p5
  %204 = getelementptr i64, ptr %p2, i64 %.1303.i
  br label %B1418.if.i

B1468.i:                                          ; preds = %B1418.if.i
  %.1294.i = getelementptr i64, ptr %p7, i64 %.1187.0450.i
  %.1295.i = load i64, ptr %.1294.i, align 8, !noalias !77
  %.1299.i = load i64, ptr %.977.i, align 8, !noalias !77
  %.1300.i = add nsw i64 %.1299.i, -1
  %.1307.i = getelementptr i64, ptr %204, i64 %.1187.0450.i
  %.1308.i = load i64, ptr %.1307.i, align 8, !noalias !77
  %.1309.i = mul nsw i64 %.1300.i, %.1308.i
  %.1310.i = sub nsw i64 %.1295.i, %.1309.i
  store i64 %.1310.i, ptr %.1294.i, align 8, !noalias !77
  br label %B1548.i

B1548.i:                                          ; preds = %B1418.if.i, %B1468.i
  %exitcond485.not.i = icmp eq i64 %p5, %.1256.i
  br i1 %exitcond485.not.i, label %B1550.i, label %B1418.if.i

B1550.i:                                          ; preds = %B1548.i, %B1366.i
  %.1326.i = add nuw i64 %axis.2.1.i, 1
  %exitcond486.not.i = icmp eq i64 %.1326.i, %p3
  br i1 %exitcond486.not.i, label %_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit, label %B1146.i

B34.if.i:                                         ; preds = %B68.i, %B34.if.lr.ph.i
  %.67.0441.i = phi i64 [ 0, %B34.if.lr.ph.i ], [ %.138.i, %B68.i ]
  %.168.i = getelementptr i64, ptr %p1, i64 %.67.0441.i
  %.169.i = load i64, ptr %.168.i, align 8, !noalias !77
  %.170.i = icmp slt i64 %.169.i, 1
  br i1 %.170.i, label %_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit, label %B68.i

B492.endif.endif.i:                               ; preds = %_ZN9kernelgen5build5tiles9run_panelB3v11B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx.exit.i
  %.466.i = add nsw i64 %.11.i.i, %col.5.1446.i
  %.475.not.i = icmp slt i64 %.466.i, %.220.i
  %.479.i = select i1 %.475.not.i, i64 0, i64 %.11.i392.i
  %row.5.2.i = add nsw i64 %.479.i, %row.4.1447.i
  %col.6.2.i = select i1 %.475.not.i, i64 %.466.i, i64 0
  %.322.i = icmp slt i64 %row.5.2.i, %"$phi174.0.2.0.i"
  br i1 %.322.i, label %B442.preheader.i, label %B1130.i

B658.endif.endif.i:                               ; preds = %B658.i
  br i1 %.298.i, label %B792.i, label %B842.i

B864.else.if.i:                                   ; preds = %B864.i
  %.703.i = sdiv i64 %.683.i, %.255.sroa.14.0.i
  %.704.i = srem i64 %.683.i, %.255.sroa.14.0.i
  %.705.i = xor i64 %.704.i, %.255.sroa.14.0.i
  %.706.i = icmp slt i64 %.705.i, 0
  %.707.i = icmp ne i64 %.704.i, 0
  %.708.i = and i1 %.707.i, %.706.i
  %.713.i = sext i1 %.708.i to i64
  %spec.select.i = add i64 %.703.i, %.713.i
  br label %B888.i

B898.else.if.i:                                   ; preds = %B898.i
  %.799.i = srem i64 %.778.i, %p10
  %.800.i = xor i64 %.799.i, %p10
  %.801.i = icmp slt i64 %.800.i, 0
  %.802.i = icmp ne i64 %.799.i, 0
  %.803.i = and i1 %.802.i, %.801.i
  %.810.i = select i1 %.803.i, i64 %p10, i64 0
  %spec.select391.i = sub i64 0, %.810.i
  %205 = icmp eq i64 %.799.i, %spec.select391.i
  br i1 %205, label %B922.i, label %B1064.i

B922.endif.i:                                     ; preds = %B922.i
  %.868.i = add nsw i64 %row.8.3.i, %.862.i
  %.884.i = add nsw i64 %col.9.3.i, %.876.i
  br label %B1064.i

B1256.if.i:                                       ; preds = %B1362.i, %B1256.if.lr.ph.i
  %.1016.0453.i = phi i64 [ 0, %B1256.if.lr.ph.i ], [ %.1085.i, %B1362.i ]
  %.1085.i = add nuw nsw i64 %.1016.0453.i, 1
  %.idx387.i = shl i64 %.1016.0453.i, 4
  %206 = getelementptr i8, ptr %p4, i64 %.idx387.i
  %.1117.i = getelementptr i8, ptr %206, i64 8
  %.1118.i = load i64, ptr %.1117.i, align 8, !noalias !77
  %.1119.not.i = icmp eq i64 %.1118.i, 0
  br i1 %.1119.not.i, label %B1362.i, label %B1306.i

B1418.if.i:                                       ; preds = %B1548.i, %B1418.if.lr.ph.i
  %.1187.0450.i = phi i64 [ 0, %B1418.if.lr.ph.i ], [ %.1256.i, %B1548.i ]
  %.1256.i = add nuw nsw i64 %.1187.0450.i, 1
  %.idx385.i = shl i64 %.1187.0450.i, 4
  %207 = getelementptr i8, ptr %p4, i64 %.idx385.i
  %.1288.i = getelementptr i8, ptr %207, i64 8
  %.1289.i = load i64, ptr %.1288.i, align 8, !noalias !77
  %.1290.not.i = icmp eq i64 %.1289.i, 0
  br i1 %.1290.not.i, label %B1548.i, label %B1468.i

_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx.exit: ; preds = %B34.if.i, %B1130.i, %B1364.i, %_ZN9kernelgen5build5tiles9run_panelB3v11B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx.exit.i, %B1550.i, %B922.i, %B658.i
  call void @llvm.lifetime.end.p0(ptr nonnull %.558.i)
  call void @llvm.lifetime.end.p0(ptr nonnull %.836.i)
  ret void
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.cttz.i32(i32, i1 immarg) #1

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smin.i64(i64, i64) #2

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.ctpop.i64(i64) #2

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.cttz.i64(i64, i1 immarg) #1

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.fshl.i64(i64, i64, i64) #2

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #2

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #3

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #3

attributes #0 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none) }
attributes #1 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }

!0 = !{!1}
!1 = distinct !{!1, !2, !"_ZN9kernelgen5build5moves9copy_rowsB3v38B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx: %retptr"}
!2 = distinct !{!2, !"_ZN9kernelgen5build5moves9copy_rowsB3v38B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx"}
!3 = !{!"branch_weights", i32 1, i32 99}
!4 = !{!5}
!5 = distinct !{!5, !6, !"_ZN9kernelgen5build5moves9copy_rowsB3v38B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx: %retptr"}
!6 = distinct !{!6, !"_ZN9kernelgen5build5moves9copy_rowsB3v38B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx"}
!7 = !{!"branch_weights", i32 99, i32 1}
!8 = !{!9}
!9 = distinct !{!9, !10, !"_ZN9kernelgen5build5tiles5_loadB3v35B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxx: %retptr"}
!10 = distinct !{!10, !"_ZN9kernelgen5build5tiles5_loadB3v35B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxx"}
!11 = !{!12}
!12 = distinct !{!12, !13, !"_ZN9kernelgen5build5moves8_copying12_3clocals_3e4copyB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx: %retptr"}
!13 = distinct !{!13, !"_ZN9kernelgen5build5moves8_copying12_3clocals_3e4copyB3v14B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx"}
!14 = !{!15, !12}
!15 = distinct !{!15, !16, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v15B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!16 = distinct !{!16, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v15B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!17 = !{!18, !12}
!18 = distinct !{!18, !19, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v16B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!19 = distinct !{!19, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v16B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!20 = !{!21, !12}
!21 = distinct !{!21, !22, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v17B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!22 = distinct !{!22, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v17B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!23 = !{!24, !12}
!24 = distinct !{!24, !25, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v18B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!25 = distinct !{!25, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v18B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!26 = !{!27}
!27 = distinct !{!27, !28, !"_ZN9kernelgen5build5moves8_copying12_3clocals_3e4copyB3v19B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx: %retptr"}
!28 = distinct !{!28, !"_ZN9kernelgen5build5moves8_copying12_3clocals_3e4copyB3v19B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx"}
!29 = !{!30, !27}
!30 = distinct !{!30, !31, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v20B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!31 = distinct !{!31, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v20B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!32 = !{!33, !27}
!33 = distinct !{!33, !34, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v21B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!34 = distinct !{!34, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v21B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!35 = !{!36, !27}
!36 = distinct !{!36, !37, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v22B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!37 = distinct !{!37, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v22B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!38 = !{!39, !27}
!39 = distinct !{!39, !40, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v23B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!40 = distinct !{!40, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v23B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!41 = !{!42}
!42 = distinct !{!42, !43, !"_ZN9kernelgen5build5moves8_copying12_3clocals_3e4copyB3v24B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx: %retptr"}
!43 = distinct !{!43, !"_ZN9kernelgen5build5moves8_copying12_3clocals_3e4copyB3v24B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx"}
!44 = !{!45, !42}
!45 = distinct !{!45, !46, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v25B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!46 = distinct !{!46, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v25B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!47 = !{!48, !42}
!48 = distinct !{!48, !49, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v26B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!49 = distinct !{!49, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v26B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!50 = !{!51, !42}
!51 = distinct !{!51, !52, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v27B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!52 = distinct !{!52, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v27B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!53 = !{!54, !42}
!54 = distinct !{!54, !55, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v28B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!55 = distinct !{!55, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v28B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!56 = !{!57}
!57 = distinct !{!57, !58, !"_ZN9kernelgen5build5moves8_copying12_3clocals_3e4copyB3v29B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx: %retptr"}
!58 = distinct !{!58, !"_ZN9kernelgen5build5moves8_copying12_3clocals_3e4copyB3v29B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxx"}
!59 = !{!60, !57}
!60 = distinct !{!60, !61, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v30B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!61 = distinct !{!61, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v30B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!62 = !{!63, !57}
!63 = distinct !{!63, !64, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v31B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!64 = distinct !{!64, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v31B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!65 = !{!66, !57}
!66 = distinct !{!66, !67, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v32B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!67 = distinct !{!67, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v32B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!68 = !{!69, !57}
!69 = distinct !{!69, !70, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v33B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!70 = distinct !{!70, !"_ZN9kernelgen5build5moves5_comb12_3clocals_3e4combB3v33B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!71 = !{!72}
!72 = distinct !{!72, !73, !"_ZN9kernelgen5build5moves6repeatB3v37B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx: %retptr"}
!73 = distinct !{!73, !"_ZN9kernelgen5build5moves6repeatB3v37B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxx"}
!74 = !{!75}
!75 = distinct !{!75, !76, !"_ZN9kernelgen5build5moves9copy_rowsB3v38B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx: %retptr"}
!76 = distinct !{!76, !"_ZN9kernelgen5build5moves9copy_rowsB3v38B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAExxxxxxxxx"}
!77 = !{!78, !80}
!78 = distinct !{!78, !79, !"_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx: %retptr"}
!79 = distinct !{!79, !"_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx"}
!80 = distinct !{!80, !79, !"_ZN9kernelgen5build4nest4nestB2v1B46c8tJTAeGIsJ1tmCPA_2f2PFhW2oGQBEYbEOpIAakyCJTQBE8int64_2a8int64_2a8int64_2ax8int64_2axx8int64_2axxxxx: %excinfo"}
!81 = !{!82, !84, !78, !80}
!82 = distinct !{!82, !83, !"_ZN9kernelgen5build4nest7_turnedB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2ax: %retptr"}
!83 = distinct !{!83, !"_ZN9kernelgen5build4nest7_turnedB2v3B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2ax"}
!84 = distinct !{!84, !85, !"_ZN9kernelgen5build4nest8_arrangeB2v2B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxxx: %retptr"}
!85 = distinct !{!85, !"_ZN9kernelgen5build4nest8_arrangeB2v2B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxxxx"}
!86 = !{!87, !84, !78, !80}
!87 = distinct !{!87, !88, !"_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx: %retptr"}
!88 = distinct !{!88, !"_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx"}
!89 = !{!90, !84, !78, !80}
!90 = distinct !{!90, !91, !"_ZN9kernelgen5build4nest9_classifyB2v7B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx: %retptr"}
!91 = distinct !{!91, !"_ZN9kernelgen5build4nest9_classifyB2v7B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx"}
!92 = !{!93, !84, !78, !80}
!93 = distinct !{!93, !94, !"_ZN9kernelgen5build4nest8_lay_outB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2axxxxx: %retptr"}
!94 = distinct !{!94, !"_ZN9kernelgen5build4nest8_lay_outB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2axxxxx"}
!95 = !{!96, !84, !78, !80}
!96 = distinct !{!96, !97, !"_ZN9kernelgen5build4nest9_classifyB2v7B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx: %retptr"}
!97 = distinct !{!97, !"_ZN9kernelgen5build4nest9_classifyB2v7B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2a8int64_2axxxxx"}
!98 = !{!99, !84, !78, !80}
!99 = distinct !{!99, !100, !"_ZN9kernelgen5build4nest8_lay_outB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2axxxxx: %retptr"}
!100 = distinct !{!100, !"_ZN9kernelgen5build4nest8_lay_outB2v8B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2axxxxx"}
!101 = !{!102, !84, !78, !80}
!102 = distinct !{!102, !103, !"_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx: %retptr"}
!103 = distinct !{!103, !"_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx"}
!104 = !{!105, !107, !84, !78, !80}
!105 = distinct !{!105, !106, !"_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx: %retptr"}
!106 = distinct !{!106, !"_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx"}
!107 = distinct !{!107, !108, !"_ZN9kernelgen5build4nest8_rows_ofB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxxx: %retptr"}
!108 = distinct !{!108, !"_ZN9kernelgen5build4nest8_rows_ofB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxxx"}
!109 = !{!110, !112, !84, !78, !80}
!110 = distinct !{!110, !111, !"_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx: %retptr"}
!111 = distinct !{!111, !"_ZN9kernelgen5build4nest12_tile_lengthB2v4B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxx"}
!112 = distinct !{!112, !113, !"_ZN9kernelgen5build4nest8_rows_ofB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxxx: %retptr"}
!113 = distinct !{!113, !"_ZN9kernelgen5build4nest8_rows_ofB2v9B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2axxxx"}
!114 = !{!84, !78, !80}
!115 = !{!116, !118, !78, !80}
!116 = distinct !{!116, !117, !"_ZN9kernelgen5build5tiles9run_panelB3v11B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx: %retptr"}
!117 = distinct !{!117, !"_ZN9kernelgen5build5tiles9run_panelB3v11B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx"}
!118 = distinct !{!118, !117, !"_ZN9kernelgen5build5tiles9run_panelB3v11B54c8tJTIeFIjxB2IKSgI4CrvQCk0Z4yRYcWsBAQ4s_2fqErM2AZLaAIAE8int64_2a8int64_2a8int64_2axxxxxxxxxx: %excinfo"}
!119 = !{!"branch_weights", i32 9801, i32 199}
!120 = !{!"branch_weights", i32 101, i32 99}
